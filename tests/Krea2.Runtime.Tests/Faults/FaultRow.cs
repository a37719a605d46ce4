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

    public Outcome For(FaultCall call) => call switch
    {
        FaultCall.Submit => Submit,
        FaultCall.Upload => Upload ?? Submit,
        _ => Read,
    };

    public override string ToString() => Name;
}
