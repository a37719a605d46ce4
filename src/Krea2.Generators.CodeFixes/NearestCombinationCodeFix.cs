using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA1010: numbers that are not offered together become those that are, and are nearest to them.</summary>
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
            .ToDictionary(assignment => assignment.Right, assignment => values[((IdentifierNameSyntax)assignment.Left).Identifier.ValueText]);
        if (places.Count < values.Count || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var sources = places.Keys.Select(place => SourceOf(place, model)).OfType<MemberAccessExpressionSyntax>().ToList();
        foreach (var source in sources.Count < places.Count ? [] : sources.GroupBy(source => source.ToString()).Select(same => same.First()))
        {
            Register(context, diagnostic, $"Use {source}", $"{nameof(NearestCombinationCodeFix)}.{source}", () =>
                root.ReplaceNodes(places.Keys, (place, _) => ((MemberAccessExpressionSyntax)place).WithExpression(source.WithTriviaFrom(((MemberAccessExpressionSyntax)place).Expression))));
        }

        if (sources.Count < places.Count)
        {
            Register(context, diagnostic, $"Use {string.Join(" and ", values.Values)}, the nearest that are offered together", nameof(NearestCombinationCodeFix), () =>
                root.ReplaceNodes(places.Keys, (place, _) => SyntaxFactory.ParseExpression(places[place]).WithTriviaFrom(place)));
        }
    }

    // What is taken from two of the generated combinations should be taken from one.
    private static MemberAccessExpressionSyntax? SourceOf(ExpressionSyntax place, SemanticModel model) =>
        place is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax source } && model.GetSymbolInfo(source).Symbol is { } symbol && symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SchemaCombinationAttribute")
            ? source
            : null;
}
