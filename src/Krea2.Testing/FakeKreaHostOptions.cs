namespace Krea2.Testing;

/// <summary>How a <see cref="FakeKreaHost"/> behaves. The defaults suit most tests.</summary>
/// <remarks>
/// A <see cref="FakeHostOptions.Document"/> decides which routes exist, too. Deprecated aliases of it are accepted only when it says, with <c>x-krea2-taken</c>, that it was taken on or before their last day.
/// <see cref="FakeHostOptions.JobStatuses"/> are backlogged, queued, scheduled, processing, sampling, intermediate-complete.
/// </remarks>
public sealed class FakeKreaHostOptions : FakeHostOptions
{
    /// <summary>Makes the defaults.</summary>
    public FakeKreaHostOptions()
        : base("backlogged", "queued", "scheduled", "processing", "sampling", "intermediate-complete")
    {
    }

    /// <summary>In which of the shapes that Krea is known to use a finished job gives the addresses of its images. Default: a list of strings, as documented.</summary>
    public ResultUrlShape ResultUrls { get; set; }

    /// <summary>What <c>GET /styles</c> lists. Default: two styles.</summary>
    public IReadOnlyList<FakeStyle> Styles { get; set; } =
    [
        new FakeStyle { Id = "style-ink-wash", Title = "Ink wash", Prompt = "ink wash on rough paper" },
        new FakeStyle { Id = "style-risograph", Title = "Risograph", Prompt = "two-colour risograph print" },
    ];
}
