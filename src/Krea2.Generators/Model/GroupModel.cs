namespace Krea2.Generators.Model;

/// <summary>Operations that belong together, as one class.</summary>
internal sealed record GroupModel
{
    public required string ClassName { get; init; }

    /// <summary>The interface of the class.</summary>
    public required string InterfaceName { get; init; }

    public required string Summary { get; init; }

    /// <summary>Whether the class also carries the job operations of the runtime (get, wait, cancel).</summary>
    public required bool IsJobs { get; init; }

    public required EquatableArray<OperationModel> Operations { get; init; }
}
