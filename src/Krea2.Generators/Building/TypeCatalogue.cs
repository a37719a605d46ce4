using Krea2.Generators.Building.Naming;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>The generated types of one API: names each, shares equal ones, and remembers the file each goes to.</summary>
internal sealed class TypeCatalogue(BuildContext context)
{
    private const int MaximumNameLength = 150;

    // C# allows no member that is named like its type.
    private static readonly HashSet<string> MembersOfTypes = new(StringComparer.Ordinal)
    {
        "Extra", "Validate", "WriteTo", "ReadFrom", "Parse", "ToJson", "EstimateCost", "Rules", "JsonNames", "Equals", "GetHashCode", "ToString", "GetType", "EqualityContract", "PrintMembers", "Clone",
        "MemberwiseClone", "Finalize", "ReferenceEquals", "Value", "Json", "IsKnown", "IsValid", "TextOf", "Read", "Deconstruct",
    };

    private readonly Dictionary<string, TypeRef> _byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Key, TypeRef Type)> _shared = new(StringComparer.Ordinal);
    private readonly List<(string File, TypeModel Type)> _types = [];
    private readonly StructureKey _structure = new(context.Schemas);

    /// <summary>The types in the order in which they were finished, each with the key of its file.</summary>
    public IReadOnlyList<(string File, TypeModel Type)> Types => _types;

    /// <summary>The structure of a schema as text, equal for schemas that allow the same.</summary>
    public string StructureOf(Schema schema) => _structure.Of(schema);

    /// <summary>Makes two places of the document mean one type.</summary>
    public void Alias(string identity, TypeRef type) => _byIdentity[identity] = type;

    /// <summary>The type of a shape when there is one already.</summary>
    public bool TryGet(Shape shape, TypePlace place, Schema schema, out TypeRef type)
    {
        if (_byIdentity.TryGetValue(shape.Identity, out type!))
        {
            return true;
        }

        foreach (var name in SharedNames(shape, place))
        {
            if (_shared.TryGetValue(name, out var shared) && shared.Key == KeyOf(shape, schema))
            {
                type = shared.Type;
                _byIdentity[shape.Identity] = type;
                return true;
            }
        }

        return false;
    }

    /// <summary>Names a new type and makes it known, before it is built: it may contain itself.</summary>
    /// <returns>The type, its C# name, and the file it goes to.</returns>
    public (TypeRef Type, string Name, string File) Register(Shape shape, TypePlace place, Schema schema, TypeKind kind, bool isStruct = false, bool isUnion = false)
    {
        var name = Name(shape, place);
        if (kind == TypeKind.Enum)
        {
            // The class of an enum's strings stands beside it.
            while (!context.TypeNames.IsFree(TextClassOf(name)))
            {
                name = context.TypeNames.Take(name);
            }

            context.TypeNames.Reserve(TextClassOf(name));
        }

        var type = new TypeRef
        {
            Kind = kind,
            Name = context.Qualify(name),
            IsStruct = isStruct,
            IsUnion = isUnion,
            Validates = !isStruct && kind == TypeKind.Value && context.Directions.IsWritten(shape),
        };
        _byIdentity[shape.Identity] = type;
        if (SharedNames(shape, place).Contains(name))
        {
            _shared[name] = (KeyOf(shape, schema), type);
        }

        return (type, name, shape.Component is null ? place.File : name);
    }

    /// <summary>Name of the class that holds the strings of an enum.</summary>
    public static string TextClassOf(string enumName) => enumName + "Text";

    /// <summary>Adds a finished type.</summary>
    public void Add(string file, TypeModel type) => _types.Add((file, type));

    private string Name(Shape shape, TypePlace place)
    {
        if (context.Manifest?.Types.TryGetValue(place.At, out var given) == true && CSharpName.IsIdentifier(given) && context.TypeNames.IsFree(given))
        {
            return context.TypeNames.Take(given);
        }

        if (shape.Component is { } component)
        {
            var pascal = CSharpName.Pascal(component, "Type");
            var prefixed = WithPrefix(pascal);
            if (MembersOfTypes.Contains(prefixed))
            {
                prefixed += "Type";
            }

            var name = context.TypeNames.Take(prefixed);
            if (name != prefixed)
            {
                context.Report(DiagnosticIds.NameClash, shape.Schema.Range, component, prefixed, name);
            }

            return name;
        }

        return context.TypeNames.Take([.. DerivedNames(place)]);
    }

    // Short names for the types of a host with a prefix; for others the owner's name in front keeps names stable when the document grows.
    private IEnumerable<string> DerivedNames(TypePlace place)
    {
        if (HasShortName(place))
        {
            yield return Shorten(context.TypePrefix + place.Word);
        }

        yield return WithPrefix(place.Owner + place.Word);
        yield return WithPrefix(place.LongOwner + place.Word);
    }

    private bool HasShortName(TypePlace place) => context.TypePrefix.Length > 0 && !place.IsWhole;

    private string WithPrefix(string name) => Shorten(name.StartsWith(context.TypePrefix, StringComparison.Ordinal) ? name : context.TypePrefix + name);

    // The compiler refuses names of more than about 500 characters; the names of nested types add up.
    private static string Shorten(string name) =>
        name.Length <= MaximumNameLength ? name : name.Substring(0, MaximumNameLength) + StableHash.Of(name);

    // Names under which an equal inline type may be found again.
    private IEnumerable<string> SharedNames(Shape shape, TypePlace place)
    {
        if (shape.Component is not null)
        {
            yield break;
        }

        if (context.Manifest?.Types.TryGetValue(place.At, out var given) == true)
        {
            yield return given;
        }

        if (HasShortName(place))
        {
            yield return Shorten(context.TypePrefix + place.Word);
        }
    }

    private string KeyOf(Shape shape, Schema schema) =>
        (context.Directions.IsWritten(shape) ? "w" : "") + (context.Directions.IsRead(shape) ? "r" : "") + _structure.Of(schema);
}
