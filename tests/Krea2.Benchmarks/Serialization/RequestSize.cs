namespace Krea2.Benchmarks.Serialization;

/// <summary>How much a request says.</summary>
public enum RequestSize
{
    /// <summary>The three required members.</summary>
    Small,

    /// <summary>All members, with ten references.</summary>
    Full,
}
