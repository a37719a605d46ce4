namespace Krea2.Runtime.Tests.Prism;

/// <summary>A test that needs the mock server; skipped, with the reason, where node or npm is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrismFactAttribute : FactAttribute
{
    /// <summary>Looks for what the server needs.</summary>
    public PrismFactAttribute() => Skip = PrismInstallation.Missing!;
}

/// <summary>A table test that needs the mock server; skipped, with the reason, where node or npm is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrismTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for what the server needs.</summary>
    public PrismTheoryAttribute() => Skip = PrismInstallation.Missing!;
}
