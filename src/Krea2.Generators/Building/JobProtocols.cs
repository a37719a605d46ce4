using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>The job protocols that the runtime speaks, by the name that a manifest gives them.</summary>
internal static class JobProtocols
{
    private const string Runware = "global::Krea2.Protocols.RunwareJobProtocol";

    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["krea"] = "global::Krea2.Protocols.KreaJobProtocol",
        ["replicate"] = "global::Krea2.Protocols.ReplicateJobProtocol",
        ["runware"] = Runware,
        ["wavespeed"] = "global::Krea2.Protocols.WaveSpeedJobProtocol",
    };

    /// <summary>Class of the runtime for the protocol of a manifest; null when there is none.</summary>
    public static string? ClassOf(ManifestJobs? jobs) => jobs is not null && Classes.TryGetValue(jobs.Protocol, out var name) ? name : null;

    /// <summary>The runtime's page of jobs, read by the class of a protocol.</summary>
    public static TypeRef JobPage(string protocolClass) => new() { Kind = TypeKind.Runtime, Name = "global::Krea2.JobPage", Reader = protocolClass + ".ReadJobPage" };

    /// <summary>Whether the protocol takes several requests in one exchange.</summary>
    public static bool IsBatch(string protocolClass) => protocolClass == Runware;
}
