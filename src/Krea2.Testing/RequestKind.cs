namespace Krea2.Testing;

/// <summary>What a request to a fake host is for.</summary>
public enum RequestKind
{
    /// <summary>Something else: a list, an unknown route.</summary>
    Other,

    /// <summary>It asks for a new job.</summary>
    Submit,

    /// <summary>It asks how far a job is.</summary>
    Poll,

    /// <summary>It cancels a job.</summary>
    Cancel,

    /// <summary>It brings a file.</summary>
    Upload,

    /// <summary>It fetches a picture or a file.</summary>
    Download,
}
