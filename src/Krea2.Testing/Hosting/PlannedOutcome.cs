namespace Krea2.Testing.Hosting;

internal enum PlannedOutcome
{
    /// <summary>The planned status, headers and body.</summary>
    Answer,

    /// <summary>The connection is cut.</summary>
    Cut,

    /// <summary>No answer until the client goes away.</summary>
    Hang,
}
