namespace Krea2;

/// <summary>What generated code knows about a variant before any call.</summary>
/// <typeparam name="TRequest">The generated request.</typeparam>
public sealed class JobVariantDefinition<TRequest>
    where TRequest : class, IApiRequest
{
    /// <summary>Our id, for example <c>medium-turbo</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The host's name for the variant.</summary>
    public string Title { get; init; } = "";

    /// <summary>The HTTP method. Default: POST.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>The route.</summary>
    public required string Route { get; init; }

    /// <summary>Members that the client fills in for this variant, by name, unless the request has them: for example the model where it stands in the body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Constants { get; init; } = [];

    /// <summary>Checks a request against the rules of this variant.</summary>
    public required Func<TRequest, IReadOnlyList<ConstraintViolation>> Validate { get; init; }

    /// <summary>The price of a request in USD; <c>null</c> where no source gives one.</summary>
    public Func<TRequest, decimal?>? EstimateCost { get; init; }

    /// <summary>Whether the host says that jobs of this variant take long.</summary>
    public bool Slow { get; init; }
}
