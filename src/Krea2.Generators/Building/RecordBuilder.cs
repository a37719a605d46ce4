using Krea2.Generators.Building.Naming;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Builds the record of an object.</summary>
internal sealed class RecordBuilder(BuildContext context, TypeBuilder types)
{
    // What every generated record has beside the members of its document.
    private static readonly string[] ReservedNames =
    [
        "Extra", "Validate", "WriteTo", "ReadFrom", "Parse", "ToJson", "EstimateCost", "Rules", "JsonNames", "Equals", "GetHashCode", "ToString", "GetType", "EqualityContract", "PrintMembers",
        "Clone", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    private readonly ConstraintCollector _constraints = new(context);

    /// <summary>Builds a record.</summary>
    public RecordModel Build(Shape shape, string name, TypePlace place, string file, BodyFacts facts)
    {
        var isWritten = context.Directions.IsWritten(shape);
        var members = new List<MemberModel>();
        var names = new NameScope([name, .. ReservedNames]);
        var locals = new NameScope([.. OperationBuilder.LocalNames, "reader", "extra", "seen", "variant", "value", "json", "this", "index"]);
        foreach (var property in shape.Schema.Properties.Where(property => !facts.Constants.Contains(property.Name)))
        {
            members.Add(BuildMember(shape, property, name, place, file, names, locals, facts.Aliases));
        }

        return new RecordModel
        {
            Name = name,
            Summary = shape.Description.Length > 0 ? shape.Description : facts.Summary.Length > 0 ? facts.Summary : place.Description,
            Remarks = "",
            Deprecated = shape.Schema.Deprecated,
            Members = members.ToEquatableArray(),
            Closed = shape.Schema.AdditionalProperties is { Boolean: false },
            InRequests = isWritten,
            InResponses = context.Directions.IsRead(shape),
            IsBody = facts.IsBody,
            Rules = (!isWritten ? [] : facts.Rules ?? shape.Schema.Rules.Select(VariantRules.Model)).ToEquatableArray(),
            VariantEnum = facts.VariantEnum,
            Pricing = facts.Pricing?.Invoke(members),
        };
    }

    private MemberModel BuildMember(Shape owner, SchemaProperty property, string ownerName, TypePlace ownerPlace, string file, NameScope names, NameScope locals, IReadOnlyList<FieldAlias> aliases)
    {
        var shape = context.Schemas.Resolve(property.Schema);
        var at = ownerPlace.At + "." + property.Name;
        var manifest = context.Manifest?.Members.TryGetValue(at, out var special) == true ? special : null;
        var name = TakeName(property, manifest?.Name, ownerName, names);
        var isWritten = context.Directions.IsWritten(owner);
        var isRead = context.Directions.IsRead(owner);
        var type = types.Build(property.Schema, new TypePlace(at, OwnerOf(ownerPlace, ownerName), name, file) { LongOwner = ownerName, IsForm = ownerPlace.IsForm });
        if (WellKnownTypes.Named(manifest?.Type) is { } named)
        {
            type = named with { Nullable = type.Nullable };
        }

        // What only answers carry cannot be demanded of a request, and the other way round.
        var required = owner.Schema.Required.Contains(property.Name) && manifest?.Supplied != true && !(property.Schema.ReadOnly && isWritten) && !(property.Schema.WriteOnly && isRead);
        var variantDefaults = context.VariantDefaults.Of(property.Schema);
        var constant = shape.IsConstant && shape.Values.Count == 1 && type.Kind == TypeKind.Enum ? shape.Values[0] : null;
        // C# converts no interface implicitly, so a list that may be null is a plain list: its explicit null can be sent through Extra.
        return new MemberModel
        {
            JsonName = property.Name,
            Name = name,
            Local = TakeLocal(name, locals),
            Type = type,
            Required = required,
            Supplied = manifest?.Supplied == true,
            IsOptionalNullable = !required && shape.NullAllowed && isWritten && type.Kind is not (TypeKind.Json or TypeKind.List or TypeKind.Map) && manifest?.NullIsAbsent != true,
            NullAllowed = shape.NullAllowed,
            Constant = constant,
            Default = shape.Default is { } value && variantDefaults.Count == 0 ? JsonText.Of(value) : "",
            VariantDefaults = variantDefaults,
            Summary = shape.Description,
            Deprecated = shape.Deprecated || property.Schema.Deprecated,
            Concept = context.Manifest?.Concepts.TryGetValue(at, out var concept) == true ? concept : property.Schema.Concept ?? "",
            Constraints = isWritten ? _constraints.Collect(property.Schema, at) : EquatableArray<ConstraintModel>.Empty,
            Aliases = aliases.Where(alias => alias.To == property.Name).Select(BuildAlias).ToEquatableArray(),
        };
    }

    private string TakeName(SchemaProperty property, string? given, string ownerName, NameScope names)
    {
        var wanted = given is not null && CSharpName.IsIdentifier(given) ? given : CSharpName.Pascal(property.Name, "Value");
        if (names.IsFree(wanted))
        {
            return names.Take(wanted);
        }

        var name = names.Take(wanted + "Value");
        if (wanted != ownerName && !ReservedNames.Contains(wanted))
        {
            context.Report(DiagnosticIds.NameClash, property.NameRange, property.Name, wanted, name);
        }

        return name;
    }

    // A name of letters without case is the same for the property and the variable.
    private static string TakeLocal(string name, NameScope locals)
    {
        var local = CSharpName.Camel(name).TrimStart('@');
        return CSharpName.EscapeKeyword(locals.Take(local == name ? local + "Value" : local));
    }

    // A nested type is named after the operation or component that it belongs to; "Request" in the middle of a name says nothing.
    private static string OwnerOf(TypePlace place, string name) =>
        place.IsWhole && name.Length > place.Word.Length && name.EndsWith(place.Word, StringComparison.Ordinal) ? name.Substring(0, name.Length - place.Word.Length) : name;

    private AliasModel BuildAlias(FieldAlias alias) => new(
        alias.From,
        alias.SunsetDate,
        alias.SunsetDate.Length == 0 || context.SpecDate.Length == 0 || string.CompareOrdinal(context.SpecDate, alias.SunsetDate) <= 0,
        alias.Reason,
        alias.MigrationUrl);
}
