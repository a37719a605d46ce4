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
            var made = new ProgramObject { Index = i, Source = source, Members = Members(source is null), IsUsed = i == count - 1 || Below(3) == 0, IsWrapped = Below(6) == 0 };
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
        var arms = new ProgramArm[] { new(first, 0), new(second, 1) };
        switch (Below(16))
        {
            case 0:
                return new ProgramValue("", ["(", ")"], [new(first, null)], IsKnown: true);
            case 1:
                return new ProgramValue("", ["Same<" + member.Type + ">(", ")"], [new(first, null)], IsKnown: member.Kind == ProgramKind.Object, Escapes: true);
            case 2 or 3:
                return new ProgramValue("", ["flag ? ", " : ", ""], arms, IsKnown: true);
            case 4 or 5:
                return new ProgramValue("", ["run switch { 0 => ", ", _ => ", " }"], arms, IsKnown: true);
            case 6:
                return new ProgramValue("", ["run switch { 0 => ", ", 1 => ", ", _ => throw new InvalidOperationException() }"], arms, IsKnown: true);
            case 7 when member.Kind != ProgramKind.Constant || member.Type.StartsWith("string", StringComparison.Ordinal):
                return new ProgramValue("", [$"Nothing<{member.Type.TrimEnd('?')}>() ?? ", ""], [new(first, null)], IsKnown: true, MayBeOther: true);
            case 8 or 9 when member.Kind != ProgramKind.Object:
                return InLocal($"{member.Type} {name} = {first.Text};", first, name, isKnown: true);
            case 10 when IsConstant(member, first):
                return InLocal($"const {member.Type} {name} = {first.Text};", first, name, isKnown: true);
            case 11 when member.Kind != ProgramKind.Object:
                return InLocal($"{member.Type} {name} = {second.Text}; {name} = {first.Text};", first, name, isKnown: false);
            case 12 when member.Kind != ProgramKind.Object:
                return new ProgramValue($"{member.Type} {name} = {second.Text}; if (flag) {{ {name} = {first.Text}; }}", ["", "", ""], [new(Behind(first, name), 0), new(second with { Text = "" }, 1)], IsKnown: false);
            default:
                return new ProgramValue("", ["", ""], [new(first, null)], IsKnown: true);
        }
    }

    private static ProgramValue InLocal(string declaration, ProgramConstant constant, string name, bool isKnown) => new(declaration, ["", ""], [new(Behind(constant, name), null)], isKnown);

    // What is wrong with a value, or inside of it, is reported at the local that holds it.
    private static ProgramConstant Behind(ProgramConstant constant, string name) => constant with { Text = name, Mark = null };

    // The empty string of the framework is a field, and a null says nothing as a constant.
    private static bool IsConstant(ProgramMember member, ProgramConstant constant) => member.Kind == ProgramKind.Constant && constant.Text is not ("string.Empty" or "null!" or "default!");

    private ProgramConstant Constant(ProgramMember member) => Pick(Below(3) == 0 ? member.Wrong : member.Right);

    private T Pick<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The seed makes the program repeatable.")]
    private int Below(int limit) => _random.Next(limit);
}
