using System.Reflection;

namespace Krea2;

/// <summary>The version of this assembly, as hosts and telemetry are told.</summary>
internal static class RuntimeVersion
{
    /// <summary>The version without the commit it was built from.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        string version = typeof(RuntimeVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "1.0.0";
        return version.Split('+')[0];
    }
}
