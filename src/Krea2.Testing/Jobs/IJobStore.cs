namespace Krea2.Testing.Jobs;

/// <summary>All jobs of a host, whatever it calls them.</summary>
internal interface IJobStore : IDisposable
{
    /// <summary>The jobs, newest first.</summary>
    IReadOnlyList<FakeJob> List();

    /// <summary>The picture of that name; null when there is none, or not yet.</summary>
    JobPicture? FindPicture(string name);

    /// <summary>Forgets all jobs, and the memory that they took.</summary>
    void Clear();
}
