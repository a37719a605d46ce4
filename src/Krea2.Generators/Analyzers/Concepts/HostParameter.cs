namespace Krea2.Generators.Analyzers.Concepts;

/// <summary>A parameter of a host.</summary>
/// <param name="Host">Id of the host.</param>
/// <param name="Title">Its name in messages.</param>
/// <param name="Path">Where the parameter stands in a request, for example <c>settings.creativity</c>.</param>
/// <param name="Concept">What it means across hosts; empty when it is tied to none.</param>
internal sealed record HostParameter(string Host, string Title, string Path, string Concept)
{
    /// <summary>The name itself.</summary>
    public string Name { get; } = Path.Substring(Path.LastIndexOf('.') + 1);

    /// <summary>Whether it is a part of another parameter.</summary>
    public bool IsNested => Path.IndexOf('.') >= 0;
}
