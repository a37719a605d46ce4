namespace Krea2.PackageTests;

/// <summary>A test that needs a browser; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Looks for the browser.</summary>
    public ChromiumFactAttribute() => Skip = Chromium.Path is null ? "Chromium is not installed." : null!;
}
