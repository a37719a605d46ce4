namespace Krea2.Runtime.Tests.Npm;

/// <summary>A test that needs a program of the npm registry; skipped, with the reason, where node or npm is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmFactAttribute : FactAttribute
{
    /// <summary>Looks for what the program needs.</summary>
    public NpmFactAttribute() => Skip = NpmInstallation.Missing!;
}

/// <summary>A table test that needs a program of the npm registry; skipped, with the reason, where node or npm is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for what the program needs.</summary>
    public NpmTheoryAttribute() => Skip = NpmInstallation.Missing!;
}
