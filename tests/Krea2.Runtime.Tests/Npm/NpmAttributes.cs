using Xunit.Sdk;

namespace Krea2.Runtime.Tests.Npm;

/// <summary>A test that needs a program of the npm registry; skipped, with the reason, where node or npm is missing or the registry cannot be reached.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Krea2.Runtime.Tests.Npm.NpmFactDiscoverer", "Krea2.Runtime.Tests")]
public sealed class NpmFactAttribute : FactAttribute
{
    /// <summary>Looks for what the program needs.</summary>
    public NpmFactAttribute() => Skip = NpmInstallation.Missing!;
}

/// <summary>A table test that needs a program of the npm registry; skipped, with the reason, where node or npm is missing or the registry cannot be reached.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Krea2.Runtime.Tests.Npm.NpmTheoryDiscoverer", "Krea2.Runtime.Tests")]
public sealed class NpmTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for what the program needs.</summary>
    public NpmTheoryAttribute() => Skip = NpmInstallation.Missing!;
}
