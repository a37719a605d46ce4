namespace Krea2.Generators.Model;

/// <summary>One generated file: the client, an operation group with the types that only it uses, a shared type, or how the client is added to services.</summary>
internal sealed record SourceFileModel
{
    /// <summary>Name of the file, unique in the compilation, at most 60 characters.</summary>
    public required string HintName { get; init; }

    /// <summary>Namespace of all that the file declares.</summary>
    public required string Namespace { get; init; }

    /// <summary>Accessibility of all top-level types: <c>public</c> or <c>internal</c>.</summary>
    public required string Visibility { get; init; }

    /// <summary>The host's name as messages print it.</summary>
    public required string HostTitle { get; init; }

    /// <summary>The client, when this is its file.</summary>
    public ClientModel? Client { get; init; }

    /// <summary>The operation group, when this is its file.</summary>
    public GroupModel? Group { get; init; }

    /// <summary>How the client is added to services, when this is the file for that.</summary>
    public RegistrationModel? Registration { get; init; }

    /// <summary>The types of the file, in the document's order.</summary>
    public required EquatableArray<TypeModel> Types { get; init; }
}
