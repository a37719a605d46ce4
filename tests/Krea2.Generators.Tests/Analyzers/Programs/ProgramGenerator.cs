using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Krea2.Generators.Tests.Analyzers.Programs;

/// <summary>Makes straight-line programs: objects, copies of them, constants right and wrong, helper methods, branches. The same seed makes the same program.</summary>
internal sealed class ProgramGenerator(int seed)
{
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The seed makes the program repeatable.")]
    private readonly Random _random = new(seed);

    private int _names;

    public IReadOnlyList<ProgramObject> Next()
    {
        var objects = new List<ProgramObject>();
        var count = 1 + Below(4);
        for (var i = 0; i < count; i++)
        {
            var source = i > 0 && Below(4) > 0 ? objects[Below(i)] : null;
            var made = new ProgramObject { Index = i, Source = source, Members = Members(source is null), IsUsed = i == count - 1 || Below(3) == 0 };
            source?.Copies.Add(made);
            objects.Add(made);
        }

        return objects;
    }

    private Dictionary<ProgramMember, ProgramValue> Members(bool isNew)
    {
        var members = new Dictionary<ProgramMember, ProgramValue>();
        if (isNew)
        {
            var name = ProgramMember.All.Single(member => member.Name == "Name");
            members.Add(name, Value(name));
        }

        for (var i = Below(3); i >= 0; i--)
        {
            var member = Pick(ProgramMember.All);
            members.TryAdd(member, Value(member));
        }

        return members;
    }

    private ProgramValue Value(ProgramMember member)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"v{_names++}");
        var first = Constant(member);
        var second = Constant(member);
        switch (Below(member.CanBranch ? 12 : 6))
        {
            case 0:
                return new ProgramValue("", ["(", ")"], [new(first, null)], IsKnown: true);
            case 1 when member.Name != "Box": // What a helper method is given is still written in an initializer.
                return new ProgramValue("", ["Same<" + member.Type + ">(", ")"], [new(first, null)], IsKnown: false);
            case 6:
                return new ProgramValue("", ["flag ? ", " : ", ""], [new(first, 0), new(second, 1)], IsKnown: true);
            case 7:
                return new ProgramValue("", ["run switch { 0 => ", ", _ => ", " }"], [new(first, 0), new(second, 1)], IsKnown: true);
            case 8:
                return new ProgramValue($"{member.Type} {name} = {first.Text};", ["", ""], [new(first with { Text = name }, null)], IsKnown: true);
            case 9 when IsConstant(first):
                return new ProgramValue($"const {member.Type} {name} = {first.Text};", ["", ""], [new(first with { Text = name }, null)], IsKnown: true);
            case 10:
                return new ProgramValue($"{member.Type} {name} = {second.Text}; {name} = {first.Text};", ["", ""], [new(first with { Text = name }, null)], IsKnown: false);
            case 11:
                return new ProgramValue($"{member.Type} {name} = {second.Text}; if (flag) {{ {name} = {first.Text}; }}", ["", "", ""], [new(first with { Text = name }, 0), new(second with { Text = "" }, 1)], IsKnown: false);
            default:
                return Plain(first);
        }
    }

    private static ProgramValue Plain(ProgramConstant constant) => new("", ["", ""], [new(constant, null)], IsKnown: true);

    // The empty string of the framework is a field.
    private static bool IsConstant(ProgramConstant constant) => constant.Text != "string.Empty";

    private ProgramConstant Constant(ProgramMember member) => Pick(Below(3) == 0 ? member.Wrong : member.Right);

    private T Pick<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The seed makes the program repeatable.")]
    private int Below(int limit) => _random.Next(limit);
}
