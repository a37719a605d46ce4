namespace Krea2.Generators.Model;

/// <summary>One API as C#: everything that is decided about it, and nothing that is not printed.</summary>
/// <remarks>
/// This type and all that it holds are the values of the generator's pipeline. They are records of strings, numbers and equatable lists: no Roslyn type,
/// no JSON node, no position in a file. Whoever adds a member keeps it so, or unrelated edits will run the generator again.
/// </remarks>
/// <param name="Origin">The client and the document it comes from.</param>
/// <param name="Files">The files to print.</param>
internal sealed record ApiModel(ClientOrigin Origin, EquatableArray<SourceFileModel> Files);

/// <summary>A client and the document it comes from.</summary>
internal sealed record ClientOrigin(string Namespace, string Name, string Path);
