using Krea2.Constraints;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Decides the C# type of a schema, and has the types built that it needs.</summary>
internal sealed class TypeBuilder
{
    private const int MaximumDepth = 64;

    private readonly BuildContext _context;
    private readonly RecordBuilder _records;
    private readonly UnionBuilder _unions;
    private readonly Queue<Action> _components = new();
    private readonly HashSet<string> _openCollections = new(StringComparer.Ordinal);
    private int _depth;

    public TypeBuilder(BuildContext context, TypeCatalogue catalogue)
    {
        _context = context;
        Catalogue = catalogue;
        _records = new RecordBuilder(context, this);
        _unions = new UnionBuilder(context, this);
    }

    public TypeCatalogue Catalogue { get; }

    /// <summary>The C# type of a schema at a place.</summary>
    public TypeRef Build(Schema schema, TypePlace place)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        var shape = _context.Schemas.Resolve(schema);

        // A document that nests deeper than anyone reads is not worth the stack of the compiler.
        if (_depth >= MaximumDepth)
        {
            return WellKnownTypes.Json;
        }

        _depth++;
        var type = Build(schema, shape, place);
        _depth--;

        // A JsonElement says null by itself.
        return shape.NullAllowed && type.Kind != TypeKind.Json ? type with { Nullable = true } : type;
    }

    /// <summary>Builds the components that were met so far, and those that they lead to. They wait in a queue, because documents chain components deeper than a stack is.</summary>
    public void BuildComponents()
    {
        while (_components.Count > 0)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            _components.Dequeue()();
        }
    }

    /// <summary>Builds types that no operation uses, as if they were bodies.</summary>
    public void BuildUnused(IReadOnlyList<Schema> schemas)
    {
        foreach (var schema in schemas)
        {
            Build(schema, new TypePlace("types", "", TypePlace.Request, ""));
        }
    }

    /// <summary>The record of an object shape with what only a whole body has.</summary>
    public TypeRef BuildBody(Schema schema, TypePlace place, BodyFacts facts)
    {
        var shape = _context.Schemas.Resolve(schema);
        return Generated(schema, shape, place, TypeKind.Value, (name, file) => Catalogue.Add(file, _records.Build(shape, name, place, file, facts)), now: true);
    }

    /// <summary>The record of a form: a type of its own even where the same component is JSON elsewhere, since its bytes are files.</summary>
    /// <param name="schema">The object.</param>
    /// <param name="place">Where it is used.</param>
    /// <param name="takesFiles">Whether the form is multipart; in others bytes are text.</param>
    public TypeRef BuildForm(Schema schema, TypePlace place, bool takesFiles)
    {
        var shape = _context.Directions.FormOf(_context.Schemas.Resolve(schema), takesFiles);
        return Generated(schema, shape, place, TypeKind.Value, (name, file) => Catalogue.Add(file, _records.Build(shape, name, place with { IsForm = takesFiles }, file, BodyFacts.None) with { IsForm = true }));
    }

    private TypeRef Build(Schema schema, Shape shape, TypePlace place) => shape.Kind switch
    {
        ShapeKind.Boolean => WellKnownTypes.Boolean,
        ShapeKind.Integer => FitsInt32(shape.Schema) ? WellKnownTypes.Int32 : WellKnownTypes.Int64,
        ShapeKind.Number => WellKnownTypes.Double,
        ShapeKind.String => TextType(shape, place),
        ShapeKind.StringSet => TextSet(schema, shape, place, isOpen: shape.IsOpen || _context.Directions.IsRead(shape)),
        ShapeKind.Object => Generated(schema, shape, place, TypeKind.Value, (name, file) => Catalogue.Add(file, _records.Build(shape, name, place with { IsForm = false }, file, BodyFacts.None))),
        ShapeKind.Union => Generated(schema, shape, place, TypeKind.Value, (name, file) => Catalogue.Add(file, _unions.Build(shape, name, place, file)), isUnion: true),
        ShapeKind.Array => Collection(shape, () => WellKnownTypes.List(shape.Schema.Items is { } items ? Build(items, place.Items()) : WellKnownTypes.Json)),
        ShapeKind.Map => Collection(shape, () => WellKnownTypes.Map(shape.Schema.AdditionalProperties is { Boolean: null } values ? Build(values, place.Values()) : WellKnownTypes.Json)),
        _ => WellKnownTypes.Json,
    };

    private TypeRef TextSet(Schema schema, Shape shape, TypePlace place, bool isOpen) =>
        Generated(schema, shape, place, isOpen ? TypeKind.Value : TypeKind.Enum, (name, file) => Catalogue.Add(file, EnumBuilder.Build(shape, name, place, _context)), isStruct: isOpen);

    private TypeRef Generated(Schema schema, Shape shape, TypePlace place, TypeKind kind, Action<string, string> build, bool isStruct = false, bool isUnion = false, bool now = false)
    {
        if (Catalogue.TryGet(shape, place, schema, out var known))
        {
            return known;
        }

        var (type, name, file) = Catalogue.Register(shape, place, schema, kind, isStruct, isUnion);
        if (shape.Component is null || now)
        {
            build(name, file);
        }
        else
        {
            _components.Enqueue(() => build(name, file));
        }

        return type;
    }

    // A list whose items are the list itself has no C# type.
    private TypeRef Collection(Shape shape, Func<TypeRef> build)
    {
        if (!_openCollections.Add(shape.Identity))
        {
            return WellKnownTypes.Json;
        }

        var type = build();
        _openCollections.Remove(shape.Identity);
        return type;
    }

    private TypeRef TextType(Shape shape, TypePlace place) => shape.Schema.Format switch
    {
        "uuid" => WellKnownTypes.Guid,
        "date-time" => WellKnownTypes.DateTimeOffset,
        "date" => WellKnownTypes.Date,
        "uri" when _context.Manifest is not null && !_context.Directions.IsWritten(shape) => WellKnownTypes.Uri,
        _ => place.IsForm && IsBytes(shape.Schema) ? WellKnownTypes.File : WellKnownTypes.String,
    };

    /// <summary>Whether a string stands for bytes as they are.</summary>
    public static bool IsBytes(Schema schema) =>
        schema.Format == "binary" || (schema.ContentMediaType is { } media && schema.ContentEncoding is null && !media.StartsWith("text/", StringComparison.Ordinal) && !media.EndsWith("json", StringComparison.Ordinal));

    private static bool FitsInt32(Schema schema)
    {
        if (schema.Format == "int32")
        {
            return true;
        }

        var low = schema.Minimum ?? schema.ExclusiveMinimum;
        var high = schema.Maximum ?? schema.ExclusiveMaximum;
        if (schema.Enum is { Count: > 0 } values)
        {
            return values.All(value => int.TryParse(value.Text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _));
        }

        return IsInInt32(low) && IsInInt32(high);
    }

    private static bool IsInInt32(string? limit) =>
        JsonDecimal.TryParse(limit, out var number) && number.CompareTo(JsonDecimal.Create(int.MinValue, 0)) >= 0 && number.CompareTo(JsonDecimal.Create(int.MaxValue, 0)) <= 0;
}
