using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.Analyzers;

/// <summary>Tells code that may run from code that never does. The flow is computed anew for each question: ask only of what would be reported.</summary>
internal static class Reachability
{
    /// <summary>Whether the statement that an operation stands in may be reached, as far as the compiler knows.</summary>
    public static bool MayBeReached(IOperation operation)
    {
        if (operation.SemanticModel is not { } model)
        {
            return true;
        }

        foreach (var node in operation.Syntax.AncestorsAndSelf())
        {
            // A local function is reached by its calls, wherever it stands.
            if (node is LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                return true;
            }

            // A lambda in a statement that is never reached is never made. A label is reached by its goto, which the statement behind it tells.
            if (node is StatementSyntax statement and not (BlockSyntax or LabeledStatementSyntax) && model.AnalyzeControlFlow(statement) is { Succeeded: true, StartPointIsReachable: false })
            {
                return false;
            }
        }

        return true;
    }
}
