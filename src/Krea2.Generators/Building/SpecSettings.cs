namespace Krea2.Generators.Building;

/// <summary>What the project says about one document.</summary>
/// <param name="Path">Path of the document, for problems.</param>
/// <param name="Provider">Id of the bundled host that the document belongs to; empty for a document of the user's own.</param>
/// <param name="Namespace">Namespace of the generated code; empty leaves it to the manifest.</param>
/// <param name="Client">Name of the client class; empty leaves it to the manifest.</param>
/// <param name="TypePrefix">Prefix of all generated types; empty leaves it to the manifest.</param>
/// <param name="Taken">The day the document was taken, or empty.</param>
/// <param name="Bundled">Whether the document is the one in the package.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record SpecSettings(string Path, string Provider, string Namespace, string Client, string TypePrefix, string Taken, bool Bundled, string Visibility);
