namespace Krea2.Generators.Model;

/// <summary>The client class, its options and what the assembly says about them.</summary>
internal sealed record ClientModel
{
    public required string Name { get; init; }

    public required string OptionsName { get; init; }

    /// <summary>The interface of the client.</summary>
    public required string InterfaceName { get; init; }

    /// <summary>Id of the host in metadata.</summary>
    public required string Host { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Empty when the document names none.</summary>
    public required string BaseAddress { get; init; }

    public required AuthenticationModel? Authentication { get; init; }

    /// <summary>Environment variables that may hold the key, the first one first.</summary>
    public required EquatableArray<string> KeyVariables { get; init; }

    /// <summary>The day the document was taken, <c>yyyy-MM-dd</c>, or empty.</summary>
    public required string SpecDate { get; init; }

    public required bool Bundled { get; init; }

    /// <summary>The job protocol of the host; null when the API has none that the runtime knows.</summary>
    public required JobProtocolModel? Jobs { get; init; }

    /// <summary>Whether the host documents 503 as a refusal that may be tried again.</summary>
    public required bool RefusesWithUnavailable { get; init; }

    /// <summary>Whether the host may tell of an error inside of an HTTP success.</summary>
    public required bool FailsInsideSuccess { get; init; }

    public required EquatableArray<VariantModel> Variants { get; init; }

    /// <summary>The enum of the variants; empty when there are none.</summary>
    public required string VariantEnum { get; init; }

    public required EquatableArray<GroupReference> Groups { get; init; }

    public required EquatableArray<RequestBinding> Requests { get; init; }
}

/// <summary>How a request proves who sends it.</summary>
internal sealed record AuthenticationModel(string Kind, string Name);

/// <summary>A property of the client that leads to an operation group.</summary>
internal sealed record GroupReference(string Property, string ClassName, string InterfaceName, string Summary, bool IsJobs);

/// <summary>A route and the type of its body, as the assembly attribute states it.</summary>
internal sealed record RequestBinding(string TypeName, string Variant, string Method, string Route, string MediaType)
{
    /// <summary>JSON pointer from the body that is sent to the type; empty for the whole body.</summary>
    public string BodyPath { get; init; } = "";

    /// <summary>All names that the object around the type may have; empty where there is none, or where it may have any.</summary>
    public EquatableArray<string> BodyNames { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Members that the client fills in for the variant.</summary>
    public EquatableArray<VariantConstant> Constants { get; init; } = EquatableArray<VariantConstant>.Empty;
}
