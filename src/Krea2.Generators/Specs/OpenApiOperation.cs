using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>One method of one path.</summary>
internal sealed class OpenApiOperation
{
    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path as written, with its templates, like <c>/jobs/{id}</c>.</summary>
    public required string Route { get; init; }

    /// <summary>The operation's id; null when absent.</summary>
    public string? OperationId { get; init; }

    /// <summary>The names of its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The summary; empty when absent.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The description; empty when absent.</summary>
    public string Description { get; init; } = "";

    /// <summary>True when the document advises against calling it.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The parameters, those of the path first unless the operation replaces them.</summary>
    public IReadOnlyList<OpenApiParameter> Parameters { get; init; } = [];

    /// <summary>The request body; null when there is none.</summary>
    public OpenApiBody? Body { get; init; }

    /// <summary>The responses in document order.</summary>
    public IReadOnlyList<OpenApiResponse> Responses { get; init; } = [];

    /// <summary>Former names of body fields (<c>x-krea-deprecated-field-aliases</c>).</summary>
    public IReadOnlyList<FieldAlias> Aliases { get; init; } = [];

    /// <summary>What a call costs (<c>x-krea-pricing</c>); null when absent.</summary>
    public Pricing? Pricing { get; init; }

    /// <summary>The operation as it stands in the document.</summary>
    public required JsonNode Node { get; init; }

    /// <summary>Where the method's key stands.</summary>
    public TextRange Range { get; init; }
}
