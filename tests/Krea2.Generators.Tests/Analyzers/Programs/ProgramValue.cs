namespace Krea2.Generators.Tests.Analyzers.Programs;

/// <summary>A constant, a list, a map or an object in a program.</summary>
/// <param name="Text">The value as C#.</param>
/// <param name="Rule">The rule that it breaks; null when it is allowed.</param>
/// <param name="Mark">The part of the text that is reported; null for all of it.</param>
internal sealed record ProgramConstant(string Text, string? Rule = null, string? Mark = null);

/// <summary>A constant that an expression may have, and in which run it has it.</summary>
/// <param name="Constant">The constant.</param>
/// <param name="Run">The run, 0 or 1; null for both.</param>
internal sealed record ProgramArm(ProgramConstant Constant, int? Run);

/// <summary>An expression that a member is given.</summary>
/// <param name="Declaration">A statement that stands before the object; empty for none.</param>
/// <param name="Parts">The text between the arms: one more than there are arms that stand in the expression.</param>
/// <param name="Arms">The arms in the order of the text.</param>
/// <param name="IsKnown">Whether an analyzer can know the constants.</param>
/// <param name="MayBeOther">Whether an analyzer must think that the expression may have another value too.</param>
/// <param name="Escapes">Whether a helper method gets the value, and may use it before the object does.</param>
internal sealed record ProgramValue(string Declaration, IReadOnlyList<string> Parts, IReadOnlyList<ProgramArm> Arms, bool IsKnown, bool MayBeOther = false, bool Escapes = false)
{
    /// <summary>Whether the value is wrong whenever it is evaluated, by whichever rules.</summary>
    public bool IsAlwaysWrong => IsKnown && !MayBeOther && Arms.All(arm => arm.Constant.Rule is not null);

    /// <summary>Whether the value is never wrong.</summary>
    public bool IsRight => Arms.All(arm => arm.Constant.Rule is null);
}
