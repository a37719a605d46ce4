using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>The constraints that a type checks, each made once and kept in a static field of its nested class <c>Rules</c>.</summary>
internal sealed class RuleFields
{
    private readonly List<(string Name, ConstraintModel Constraint)> _fields = [];
    private readonly List<(string Name, RuleModel Rule)> _rules = [];
    private readonly NameScope _names = new();

    /// <summary>The expression for a constraint of a member.</summary>
    public string Field(string member, ConstraintModel constraint)
    {
        var at = string.Concat(constraint.At.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Select(step => CSharpName.Pascal(step)));
        var name = _names.Take(CSharpName.Pascal(member) + at + CSharpName.Pascal(constraint.Keyword));
        _fields.Add((name, constraint));
        return "Rules." + name;
    }

    /// <summary>The expression for a rule between members.</summary>
    public string Field(RuleModel rule)
    {
        var name = _names.Take("BetweenMembers");
        _rules.Add((name, rule));
        return "Rules." + name;
    }

    /// <summary>Prints the nested class; nothing when there are no constraints.</summary>
    public void Emit(SourceWriter writer)
    {
        if (_fields.Count + _rules.Count == 0)
        {
            return;
        }

        writer.Line().Open("private static class Rules");
        foreach (var (name, constraint) in _fields)
        {
            writer.Line($"internal static readonly {KnownNames.Constraint} {name} = {KnownNames.Constraint}.Create({CSharpText.Literal(constraint.Keyword)}, {CSharpText.Literal(constraint.Limit)});");
        }

        foreach (var (name, rule) in _rules)
        {
            writer.Line($"internal static readonly global::Krea2.Constraints.ObjectRule {name} = global::Krea2.Constraints.ObjectRule.Create({CSharpText.Literal(rule.Schema)});");
        }

        writer.Close();
    }
}
