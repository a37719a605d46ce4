using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA1010: numbers that are not offered together become those that are, and are nearest to them; halves of two generated combinations become one of the two.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestCombinationCodeFix))]
[Shared]
public sealed class NearestCombinationCodeFix : RequestCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.NotOffered];

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Combination, out var combination)
            || FindExpression(root, diagnostic) is not { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } })
        {
            return;
        }

        var values = combination!.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var places = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax name && values.ContainsKey(name.Identifier.ValueText))
            .ToDictionary(assignment => assignment.Right, assignment => ((IdentifierNameSyntax)assignment.Left).Identifier.ValueText);
        if (places.Count < values.Count || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var sources = places.Select(place => SourceOf(place.Key, place.Value, model)).OfType<MemberAccessExpressionSyntax>().ToList();
        var different = sources.Count < places.Count ? [] : sources.GroupBy(source => source.ToString()).Select(same => same.First()).ToList();
        if (different.Count < 2)
        {
            Register(context, diagnostic, $"Use {string.Join(" and ", values.Values)}, the nearest that are offered together", nameof(NearestCombinationCodeFix), () =>
                root.ReplaceNodes(places.Keys, (place, _) => SyntaxFactory.ParseExpression(values[places[place]]).WithTriviaFrom(place)));
            return;
        }

        foreach (var source in different)
        {
            Register(context, diagnostic, $"Use {source}", $"{nameof(NearestCombinationCodeFix)}.{source}", () =>
                root.ReplaceNodes(places.Keys, (place, _) => ((MemberAccessExpressionSyntax)place).WithExpression(source.WithTriviaFrom(((MemberAccessExpressionSyntax)place).Expression))));
        }
    }

    // The generated combination whose value for this very member is taken: what is taken from two of them should be taken from one.
    private static MemberAccessExpressionSyntax? SourceOf(ExpressionSyntax place, string member, SemanticModel model) =>
        place is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax source } half && half.Name.Identifier.ValueText == member
        && model.GetSymbolInfo(source).Symbol is { } symbol && symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == ContractNames.SchemaCombination)
            ? source
            : null;
}
