namespace Krea2.Metadata;

/// <summary>Ties a route of an API to the generated type of its request body.</summary>
/// <remarks>One attribute for each route (and each variant) that takes the type. Without any such attribute in a compilation or its references there is nothing to analyze.</remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GeneratedRequestAttribute(Type request) : Attribute
{
    /// <summary>The generated type of the body.</summary>
    public Type Request { get; } = request;

    /// <summary>Id of the host, for example <c>krea</c>.</summary>
    public string Host { get; init; } = "";

    /// <summary>Id of the variant that the route sells, for example <c>medium</c>; empty when the route is no variant.</summary>
    public string Variant { get; init; } = "";

    /// <summary>HTTP method in capitals.</summary>
    public string Method { get; init; } = "";

    /// <summary>Route template as the document has it, for example <c>/generate/image/krea/krea-2/medium</c>.</summary>
    public string Route { get; init; } = "";

    /// <summary>JSON pointer from the root of the body that is sent to the part that <see cref="Request"/> describes; empty for the whole body.</summary>
    public string BodyPath { get; init; } = "";

    /// <summary>All names that the object around <see cref="Request"/> may have, as a JSON array; empty where nothing is around it, or where the object may have any name.</summary>
    public string BodyNames { get; init; } = "";

    /// <summary>What the client fills in for the variant, as a JSON object of member to text; empty where it fills in nothing. The generated type has no such members.</summary>
    public string Constants { get; init; } = "";

    /// <summary>Media type of the body, for example <c>application/json</c>.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>The day the document was taken, <c>yyyy-MM-dd</c>; empty when it is not known.</summary>
    public string SpecDate { get; init; } = "";
}
