using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers;

/// <summary>What is wrong with an expression: with each of the values that it can have, and with what those hold.</summary>
/// <param name="Arms">The values that are known.</param>
/// <param name="IsComplete">Whether it has no others.</param>
internal sealed record Judgement(ImmutableArray<JudgedValue> Arms, bool IsComplete)
{
    /// <summary>Nothing is wrong with any value, as far as anybody knows.</summary>
    public static readonly Judgement Nothing = new([], IsComplete: false);

    /// <summary>Whether every value is refused, by whatever rule.</summary>
    /// <param name="countInferred">Whether a limit that is only inferred counts.</param>
    public bool IsWrong(bool countInferred) => IsComplete && Arms.Length > 0 && Arms.All(arm => arm.IsWrong(countInferred));
}

/// <summary>One of the values.</summary>
/// <param name="Findings">What is wrong with the value itself.</param>
/// <param name="Items">The items of the list, or values of the map, that it is.</param>
internal sealed record JudgedValue(ImmutableArray<RuleFinding> Findings, ImmutableArray<Judgement> Items)
{
    /// <summary>A value with which nothing is wrong.</summary>
    public static readonly JudgedValue Right = new([], []);

    /// <summary>Whether the value is refused.</summary>
    /// <param name="countInferred">Whether a limit that is only inferred counts.</param>
    public bool IsWrong(bool countInferred) => Findings.Any(finding => countInferred || !finding.Finding.Inferred) || Items.Any(item => item.IsWrong(countInferred));
}

/// <summary>Something wrong and the rule that it breaks.</summary>
/// <param name="Rule">The rule as a certain error.</param>
/// <param name="Finding">What is wrong.</param>
internal sealed record RuleFinding(DiagnosticDescriptor Rule, Finding Finding);
