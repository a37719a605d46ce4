namespace Krea2.Generators.Model;

/// <summary>One operation as a method.</summary>
internal sealed record OperationModel
{
    /// <summary>C# name of the method, with its suffix <c>Async</c>.</summary>
    public required string Name { get; init; }

    /// <summary>HTTP method in capitals.</summary>
    public required string Method { get; init; }

    public required string Route { get; init; }

    public required string Summary { get; init; }

    public required string Remarks { get; init; }

    public required bool Deprecated { get; init; }

    /// <summary>Whether it asks only, although its HTTP method is one that changes something.</summary>
    public required bool Asks { get; init; }

    /// <summary>Parameters in the order of the method: required ones first.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    public required BodyModel? Body { get; init; }

    public required ResponseModel Response { get; init; }

    /// <summary>How the pages follow each other; null for an operation that does not list in pages.</summary>
    public PagingModel? Paging { get; init; }
}

/// <summary>The method that lists all pages of an operation.</summary>
/// <param name="Name">C# name of the method, with its suffix <c>Async</c>.</param>
/// <param name="Cursor">C# name of the parameter that takes the cursor.</param>
/// <param name="Item">Type of the items.</param>
/// <param name="Items">What of the answer holds the items, in C#.</param>
/// <param name="Next">What of the answer holds the next cursor, in C#.</param>
internal sealed record PagingModel(string Name, string Cursor, TypeRef Item, string Items, string Next);

/// <summary>A path, query, header or cookie parameter.</summary>
internal sealed record ParameterModel
{
    /// <summary>Name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>C# name, already escaped when it is a keyword.</summary>
    public required string Name { get; init; }

    /// <summary><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</summary>
    public required string In { get; init; }

    public required bool Required { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>Whether list values travel as repeated parameters.</summary>
    public required bool Explode { get; init; }

    /// <summary>What separates list values that do not.</summary>
    public required string Delimiter { get; init; }

    /// <summary>Whether a map travels as <c>name[key]=value</c>.</summary>
    public required bool DeepObject { get; init; }

    public required string Summary { get; init; }

    public required string Default { get; init; }

    public required bool Deprecated { get; init; }

    public required EquatableArray<ConstraintModel> Constraints { get; init; }
}

/// <summary>How the body of an operation is written.</summary>
internal enum BodyKind
{
    /// <summary>JSON, written by the value itself.</summary>
    Json,

    /// <summary><c>multipart/form-data</c> from the members of a record.</summary>
    Multipart,

    /// <summary><c>application/x-www-form-urlencoded</c> from the members of a record.</summary>
    Form,

    /// <summary>Bytes as they are.</summary>
    Binary,

    /// <summary>Text as it is.</summary>
    Text,
}

/// <summary>The body of an operation.</summary>
internal sealed record BodyModel(BodyKind Kind, string MediaType, TypeRef Type, bool Required, string Name, string Summary)
{
    /// <summary>Constraints of a body that is no object; an object checks itself.</summary>
    public EquatableArray<ConstraintModel> Constraints { get; init; } = EquatableArray<ConstraintModel>.Empty;
}

/// <summary>What an operation gives back.</summary>
internal enum ResponseKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A typed JSON value.</summary>
    Json,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A stream of bytes.</summary>
    Binary,
}

/// <summary>The successful answer of an operation.</summary>
internal sealed record ResponseModel(ResponseKind Kind, TypeRef? Type, string Summary, string Accept);
