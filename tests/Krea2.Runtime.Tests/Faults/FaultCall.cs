namespace Krea2.Runtime.Tests.Faults;

/// <summary>The calls that each fault is tried on.</summary>
public enum FaultCall
{
    Submit,
    Poll,

    /// <summary>A poll within a wait: what could be repeated is then answered by waiting again.</summary>
    Wait,
    List,
    Upload,
    Download,
}
