namespace Krea2.Generators.Analyzers.Contract;

/// <summary>The host that a generated type belongs to.</summary>
/// <param name="Id">Id of the host.</param>
/// <param name="Title">Its name in messages.</param>
/// <param name="SpecDate">The day the document was taken, or empty.</param>
/// <param name="Bundled">Whether the document is the bundled one.</param>
internal sealed record HostContract(string Id, string Title, string SpecDate, bool Bundled)
{
    /// <summary>A type whose host is not known.</summary>
    public static readonly HostContract Unknown = new("", "", "", false);

    /// <summary>The words of a message that name the host; none where it has no name.</summary>
    public string On => Title.Length == 0 ? "" : " on " + Title;
}
