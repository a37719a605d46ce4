namespace Krea2.Generators.Tests.Analyzers.Programs;

/// <summary>An object of a program: new, or made from another by <c>with</c>.</summary>
internal sealed class ProgramObject
{
    public required int Index { get; init; }

    public required ProgramObject? Source { get; init; }

    public required IReadOnlyDictionary<ProgramMember, ProgramValue> Members { get; init; }

    /// <summary>Whether the program validates the object.</summary>
    public required bool IsUsed { get; init; }

    public List<ProgramObject> Copies { get; } = [];

    /// <summary>Whether the object goes through a helper method, which may do anything with it.</summary>
    public required bool IsWrapped { get; init; }

    /// <summary>Whether a member's value never reaches an object that is used otherwise than to be replaced.</summary>
    public bool IsReplaced(ProgramMember member) => !IsUsed && !IsWrapped && Copies.Count > 0 && Copies.TrueForAll(copy => copy.Members.ContainsKey(member));

    /// <summary>The object whose initializer gave a member its value; null when none did.</summary>
    public ProgramObject? OriginOf(ProgramMember member) => Members.ContainsKey(member) ? this : Source?.OriginOf(member);
}
