using Krea2.Testing;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>One fault, and what is promised for each kind of call.</summary>
internal sealed record FaultRow
{
    public FaultRow(string name, Fault fault)
    {
        Name = name;
        Fault = fault;
    }

    public FaultRow(string name, Func<UnreachableAddress> address)
    {
        Name = name;
        Address = address;
    }

    public string Name { get; }

    /// <summary>What the host does; null where no host is reached.</summary>
    public Fault? Fault { get; }

    /// <summary>Where the client looks for the host; null for where it is.</summary>
    public Func<UnreachableAddress>? Address { get; }

    /// <summary>Whether the client must give up by its own clock.</summary>
    public bool FallsSilent { get; init; }

    /// <summary>A submit, which nothing may carry out twice.</summary>
    public required Outcome Submit { get; init; }

    /// <summary>Whatever changes nothing.</summary>
    public required Outcome Read { get; init; }

    /// <summary>An upload; null where it ends as a submit does.</summary>
    public Outcome? Upload { get; init; }

    /// <summary>The download of a picture; null where it ends as other reads do.</summary>
    public Outcome? Download { get; init; }

    /// <summary>Why there is nothing to be promised about downloads; null where there is.</summary>
    public string? NoDownload { get; init; }

    /// <summary>Whether a part of a file comes each time, so that a download gets it all in the end.</summary>
    public bool BringsParts { get; init; }

    public Outcome For(FaultCall call) => call switch
    {
        FaultCall.Submit => Submit,
        FaultCall.Upload => Upload ?? Submit,
        FaultCall.Download => Download ?? Read,
        _ => Read,
    };

    public override string ToString() => Name;
}
