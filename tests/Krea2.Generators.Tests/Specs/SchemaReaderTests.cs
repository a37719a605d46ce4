using Krea2.Generators.Specs;
using Krea2.Generators.Tests.Json;

namespace Krea2.Generators.Tests.Specs;

public sealed class SchemaReaderTests
{
    [Fact]
    public void Schema_HasAllKeywords()
    {
        var (schema, spec) = ReadSpec.Schema("""
            {'type': ['object', 'null'], 'title': 'T', 'description': 'D', 'format': 'f', 'minimum': 1.50, 'maximum': 1e2, 'exclusiveMinimum': 0, 'exclusiveMaximum': 9223372036854775808,
             'multipleOf': 0.01, 'minLength': 1, 'maxLength': 10.0, 'minItems': 0, 'maxItems': 10, 'minProperties': 2, 'maxProperties': 3, 'pattern': '^a$', 'uniqueItems': true,
             'items': {'type': 'string'}, 'properties': {'b': {}, 'a': false}, 'required': ['b', 'a', 'b'], 'additionalProperties': false, 'allOf': [{}], 'anyOf': [{}, {}], 'oneOf': [true],
             'discriminator': {'propertyName': 'kind', 'mapping': {'x': '#/components/schemas/S'}}, 'default': null, 'const': {'k': 1}, 'enum': ['4:3', null, 1],
             'deprecated': true, 'readOnly': true, 'writeOnly': true, 'contentEncoding': 'base64', 'contentMediaType': 'image/png', 'x-krea2-inferred': ['maximum'], 'x-krea2-concept': 'seed',
             '$comment': 'c', 'examples': [1], 'x-other': {}, 'unknown': 1}
            """);

        spec.Problems.ShouldBeEmpty();
        schema.Pointer.ShouldBe("/components/schemas/S");
        schema.Range.StartLine.ShouldBe(2);
        schema.Types.ShouldBe(SchemaTypes.Object | SchemaTypes.Null);
        (schema.Title, schema.Description, schema.Format).ShouldBe(("T", "D", "f"));
        (schema.Minimum, schema.Maximum, schema.ExclusiveMinimum, schema.ExclusiveMaximum, schema.MultipleOf).ShouldBe(("1.50", "1e2", "0", "9223372036854775808", "0.01"));
        (schema.MinLength, schema.MaxLength, schema.MinItems, schema.MaxItems, schema.MinProperties, schema.MaxProperties).ShouldBe(("1", "10", "0", "10", "2", "3"));
        (schema.Pattern, schema.UniqueItems).ShouldBe(("^a$", true));
        schema.Items!.Types.ShouldBe(SchemaTypes.String);
        schema.Items.Pointer.ShouldBe("/components/schemas/S/items");
        schema.Properties.Select(p => p.Name).ShouldBe(["b", "a"]);
        schema.Properties[1].Schema.Boolean.ShouldBe(false);
        schema.Properties[1].Schema.Pointer.ShouldBe("/components/schemas/S/properties/a");
        schema.Required.ShouldBe(["b", "a"]);
        schema.AdditionalProperties!.Boolean.ShouldBe(false);
        (schema.AllOf.Count, schema.AnyOf.Count, schema.OneOf.Count).ShouldBe((1, 2, 1));
        schema.AnyOf[1].Pointer.ShouldBe("/components/schemas/S/anyOf/1");
        schema.Discriminator!.PropertyName.ShouldBe("kind");
        schema.Discriminator.Mapping.ShouldBe([new("x", "#/components/schemas/S")]);
        TreeText.Write(schema.Default).ShouldBe("null");
        schema.Default.ShouldNotBeNull();
        TreeText.Write(schema.Const).ShouldBe("{\"k\":1}");
        schema.Enum!.Select(TreeText.Write).ShouldBe(["\"4:3\"", "null", "1"]);
        (schema.Deprecated, schema.ReadOnly, schema.WriteOnly, schema.Opaque).ShouldBe((true, true, true, false));
        (schema.ContentEncoding, schema.ContentMediaType).ShouldBe(("base64", "image/png"));
        schema.Inferred.ShouldBe(["maximum"]);
        schema.Concept.ShouldBe("seed");
    }

    [Fact]
    public void Schema_WithoutKeywords_AllowsAll()
    {
        var (schema, _) = ReadSpec.Schema("{}");

        schema.Types.ShouldBe(SchemaTypes.None);
        schema.Opaque.ShouldBeFalse();
        (schema.Items, schema.AdditionalProperties, schema.Target, schema.Enum, schema.Const, schema.Default).ShouldBe((null, null, null, null, null, null));
        (schema.Properties.Count, schema.Required.Count, schema.AllOf.Count).ShouldBe((0, 0, 0));
    }

    [Theory]
    [InlineData("{'minimum': 'x'}", "KREA0003 3:13 minimum | \"x\" | a number", true)]
    [InlineData("{'exclusiveMaximum': true}", "KREA0003 3:22 exclusiveMaximum | true | a number", true)]
    [InlineData("{'multipleOf': 0.0}", "KREA0003 3:16 multipleOf | 0.0 | a number greater than 0", true)]
    [InlineData("{'maxLength': '10'}", "KREA0003 3:15 maxLength | \"10\" | a whole number of 0 or more", true)]
    [InlineData("{'maxItems': 1.5}", "KREA0003 3:14 maxItems | 1.5 | a whole number of 0 or more", true)]
    [InlineData("{'minLength': -1}", "KREA0003 3:15 minLength | -1 | a whole number of 0 or more", true)]
    [InlineData("{'maxLength': 1e999999999}", "KREA0003 3:15 maxLength | 1e999999999 | a whole number of 0 or more", true)]
    [InlineData("{'type': 'strng'}", "KREA0003 3:10 type | \"strng\" | null, boolean, integer, number, string, array or object", true)]
    [InlineData("{'type': ['string', 5]}", "KREA0003 3:21 type | 5 | null, boolean, integer, number, string, array or object", true)]
    [InlineData("{'pattern': 5}", "KREA0003 3:13 pattern | 5 | a regular expression", true)]
    [InlineData("{'uniqueItems': 'yes'}", "KREA0003 3:17 uniqueItems | \"yes\" | true or false", true)]
    [InlineData("{'required': true}", "KREA0003 3:14 required | true | an array of property names, beside 'properties'", false)]
    [InlineData("{'required': ['a', 5]}", "KREA0003 3:20 required | 5 | a text", true)]
    [InlineData("{'properties': []}", "KREA0003 3:16 properties | an array | an object", true)]
    [InlineData("{'enum': 'a'}", "KREA0003 3:10 enum | \"a\" | an array of at least one value", true)]
    [InlineData("{'enum': []}", "KREA0003 3:10 enum | an array | an array of at least one value", true)]
    [InlineData("{'allOf': {}}", "KREA0003 3:11 allOf | an object | an array of at least one schema", true)]
    [InlineData("{'deprecated': 'no'}", "KREA0003 3:16 deprecated | \"no\" | true or false", false)]
    [InlineData("{'description': {}}", "KREA0003 3:17 description | an object | a text", false)]
    [InlineData("{'discriminator': 'kind'}", "KREA0003 3:19 discriminator | \"kind\" | an object with a propertyName", false)]
    [InlineData("'x'", "KREA0003 3:1 S | \"x\" | a schema: an object, true or false", true)]
    [InlineData("{'$ref': 5}", "KREA0003 3:10 $ref | 5 | a reference like #/components/schemas/Name", true)]
    public void WrongValue_IsReportedAtItsPlace(string text, string problem, bool opaque)
    {
        var (schema, spec) = ReadSpec.Schema(text);

        spec.Problems.ShouldBe([problem]);
        schema.Opaque.ShouldBe(opaque);
    }

    [Theory]
    [InlineData("{'not': {}}", "not")]
    [InlineData("{'if': {}, 'then': {}}", "if,then")]
    [InlineData("{'dependentRequired': {'a': ['b']}}", "dependentRequired")]
    [InlineData("{'dependentSchemas': {'a': {}}}", "dependentSchemas")]
    [InlineData("{'dependencies': {'a': ['b']}}", "dependencies")]
    [InlineData("{'patternProperties': {'^a': {}}}", "patternProperties")]
    [InlineData("{'propertyNames': {'pattern': '^a'}}", "propertyNames")]
    [InlineData("{'contains': {}, 'minContains': 2}", "contains,minContains")]
    [InlineData("{'prefixItems': [{}]}", "prefixItems")]
    [InlineData("{'items': [{}], 'additionalItems': false}", "items,additionalItems")]
    [InlineData("{'unevaluatedProperties': false}", "unevaluatedProperties")]
    [InlineData("{'unevaluatedItems': false}", "unevaluatedItems")]
    [InlineData("{'$dynamicRef': '#a'}", "$dynamicRef")]
    [InlineData("{'$recursiveRef': '#'}", "$recursiveRef")]
    public void UnmodelledRestriction_MakesTheSchemaOpaque(string text, string keywords)
    {
        var (schema, spec) = ReadSpec.Schema(text);

        schema.Opaque.ShouldBeTrue();
        spec.Problems.Select(p => p.Split(' ')[^1]).ShouldBe(keywords.Split(','));
        spec.Problems.ShouldAllBe(p => p.StartsWith("KREA0006 3:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{'if': {}}")]
    [InlineData("{'then': {}}")]
    [InlineData("{'minContains': 2}")]
    [InlineData("{'contains': {}, 'minContains': 0}")]
    [InlineData("{'additionalItems': false, 'items': {}}")]
    [InlineData("{'unevaluatedProperties': true}")]
    [InlineData("{'propertyNames': {}}")]
    [InlineData("{'patternProperties': {}}")]
    [InlineData("{'$defs': {'a': {'not': {}}}, '$schema': 'x', '$id': 'y', 'contentSchema': {}}")]
    public void KeywordWithoutEffect_IsPassedOver(string text)
    {
        var (schema, spec) = ReadSpec.Schema(text);

        // minContains: 0 is itself a word beside contains.
        spec.Problems.Where(p => !p.EndsWith(" minContains", StringComparison.Ordinal)).ShouldBeEmpty();
        schema.Opaque.ShouldBe(spec.Problems.Count > 0);
    }

    [Fact]
    public void Version30_BecomesVersion31()
    {
        var (schema, spec) = ReadSpec.Schema(
            """
            {'type': 'object', 'properties': {
              'nullable': {'type': 'string', 'nullable': true}, 'untyped': {'nullable': true},
              'range': {'type': 'number', 'minimum': 1, 'exclusiveMinimum': true, 'maximum': 5, 'exclusiveMaximum': false},
              'alone': {'exclusiveMinimum': true}, 'bytes': {'type': 'string', 'format': 'byte'}, 'file': {'type': 'string', 'format': 'binary'},
              'ref': {'$ref': '#/components/schemas/S', 'minimum': 'x', 'description': 'hidden'}}}
            """,
            "3.0.3");

        var properties = schema.Properties.ToDictionary(p => p.Name, p => p.Schema);
        spec.Problems.ShouldBeEmpty();
        properties["nullable"].Types.ShouldBe(SchemaTypes.String | SchemaTypes.Null);
        (properties["untyped"].Types, properties["untyped"].Nullable).ShouldBe((SchemaTypes.None, true));
        (properties["range"].Minimum, properties["range"].ExclusiveMinimum).ShouldBe((null, "1"));
        (properties["range"].Maximum, properties["range"].ExclusiveMaximum).ShouldBe(("5", null));
        properties["alone"].ExclusiveMinimum.ShouldBeNull();
        (properties["bytes"].ContentEncoding, properties["bytes"].Format).ShouldBe(("base64", "byte"));
        (properties["file"].ContentMediaType, properties["file"].Format).ShouldBe(("application/octet-stream", "binary"));
        properties["ref"].Description.ShouldBe("");
        properties["ref"].Target.ShouldBeSameAs(schema);
    }

    [Fact]
    public void Version31_KeepsTheSiblingsOfAReference()
    {
        var (schema, spec) = ReadSpec.Schema("{'$ref': '#/components/schemas/T', 'description': 'D', 'maximum': 5}", components: ", 'T': {'type': 'integer'}");

        spec.Problems.ShouldBeEmpty();
        (schema.Reference, schema.Description, schema.Maximum).ShouldBe(("#/components/schemas/T", "D", "5"));
        schema.Target!.Types.ShouldBe(SchemaTypes.Integer);
        schema.Target.Pointer.ShouldBe("/components/schemas/T");
    }

    [Fact]
    public void Problems_AreReportedOnlyForWhatIsUsed_AndOnce()
    {
        var (schema, spec) = ReadSpec.Schema("{'properties': {'a': {'minimum': 'x'}, 'b': {'$ref': '#/components/schemas/S/properties/a'}}}", components: ", 'Unused': {'minimum': 'y'}");
        spec.Problems.ShouldBeEmpty();

        var a = schema.Properties[0].Schema;
        var b = schema.Properties[1].Schema.Target;

        b.ShouldBeSameAs(a);
        spec.Problems.ShouldBe(["KREA0003 3:34 minimum | \"x\" | a number"]);
    }

    [Fact]
    public void Schema_CanBePutTogetherByHand()
    {
        var item = new Schema { Types = SchemaTypes.String, MaxLength = "5" };
        var merged = new Schema
        {
            Pointer = "/merged",
            Items = item,
            Target = item,
            AdditionalProperties = item,
            AllOf = [item],
            AnyOf = [item],
            OneOf = [item],
            Properties = [new SchemaProperty { Name = "a", Schema = item }],
            Required = ["a"],
        };

        (merged.Items, merged.Target, merged.AdditionalProperties, merged.Properties[0].Schema).ShouldBe((item, item, item, item));
        (merged.AllOf.Count, merged.AnyOf.Count, merged.OneOf.Count).ShouldBe((1, 1, 1));
    }
}
