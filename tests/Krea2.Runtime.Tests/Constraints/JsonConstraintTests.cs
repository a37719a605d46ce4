using Krea2.Constraints;

namespace Krea2.Runtime.Tests.Constraints;

public sealed class JsonConstraintTests
{
    [Theory]
    [InlineData("enum", """[{"a":1,"b":[true,null]}]""", """{ "b" : [ true , null ], "a" : 1.0 }""", true)]
    [InlineData("enum", """[{"a":1,"b":[true,null]}]""", """{"a":1,"b":[null,true]}""", false)]
    [InlineData("enum", """[{"a":1}]""", """{"a":1,"b":2}""", false)]
    [InlineData("enum", "[0]", "false", false)]
    [InlineData("enum", "[false]", "0", false)]
    [InlineData("enum", "[null]", "null", true)]
    [InlineData("enum", "[\"null\"]", "null", false)]
    [InlineData("enum", "[1]", "1.0", true)]
    [InlineData("enum", "[100]", "1e2", true)]
    [InlineData("enum", "[0]", "-0.0e5", true)]
    [InlineData("enum", "[1]", "1.0000000000000000000001", false)]
    [InlineData("const", "{}", "[]", false)]
    [InlineData("const", "[[]]", "[ [ ] ]", true)]
    [InlineData("const", "\"\\u0041\"", "\"A\"", true)]
    [InlineData("const", "\"\\uD83E\\uDD8A\"", "\"\U0001F98A\"", true)]
    [InlineData("const", "1", "not json", true)]
    [InlineData("const", "1", "[1", true)]
    [InlineData("const", "1", "2 3", true)]
    [InlineData("const", "1", "\"\n\"", true)]
    [InlineData("const", "1", "", true)]
    [InlineData("uniqueItems", "true", """[{"a":1,"b":2},{"b":2,"a":1}]""", false)]
    [InlineData("uniqueItems", "true", "[1,true,\"1\",[1]]", true)]
    [InlineData("uniqueItems", "true", "[1,1.0]", false)]
    [InlineData("uniqueItems", "false", "[1,1]", true)]
    [InlineData("uniqueItems", "true", "{\"a\":1,\"b\":1}", true)]
    [InlineData("maxItems", "1", "[1,2]", false)]
    [InlineData("maxItems", "1", "{\"a\":1,\"b\":2}", true)]
    [InlineData("minProperties", "1", "{}", false)]
    [InlineData("minProperties", "1", "[]", true)]
    [InlineData("maxProperties", "1", "{\"a\":1,\"b\":2}", false)]
    [InlineData("maxLength", "1", "\"\\uD83E\\uDD8A\"", true)]
    [InlineData("maxLength", "1", "\"ab\"", false)]
    [InlineData("maxLength", "1", "12", true)]
    [InlineData("maximum", "1", "1.4", false)]
    [InlineData("maximum", "1", "\"2\"", true)]
    [InlineData("format", "uuid", "\"b\"", false)]
    public void JsonValue_IsJudgedByItsKind(string keyword, string limit, string json, bool allowed)
    {
        Constraint.Create(keyword, limit).AllowsJson(json).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("enum", "[1, 2.5, 1e20]", 1, true)]
    [InlineData("enum", "[1, 2.5, 1e20]", 2.5, true)]
    [InlineData("enum", "[1, 2.5, 1e20]", 1e20, true)]
    [InlineData("enum", "[1, 2.5, 1e20]", 2, false)]
    [InlineData("enum", "[\"1\"]", 1, false)]
    [InlineData("const", "0.1", 0.1, true)]
    public void Number_IsOneOfTheValues(string keyword, string limit, double value, bool allowed)
    {
        Constraint constraint = Constraint.Create(keyword, limit);

        constraint.Allows(value).ShouldBe(allowed);
        if (value == (long)value)
        {
            constraint.Allows((long)value).ShouldBe(allowed);
        }
    }

    [Theory]
    [InlineData("minItems", "1", 0, false)]
    [InlineData("minItems", "1", 1, true)]
    [InlineData("maxItems", "10", 10, true)]
    [InlineData("maxItems", "10", 11, false)]
    [InlineData("minProperties", "2", 1, false)]
    [InlineData("maxProperties", "2", 3, false)]
    [InlineData("maxItems", "99999999999999999999", int.MaxValue, true)]
    [InlineData("minItems", "99999999999999999999", int.MaxValue, false)]
    [InlineData("maxLength", "1", 5, true)]
    public void Count_IsChecked(string keyword, string limit, int count, bool allowed)
    {
        Constraint.Create(keyword, limit).AllowsCount(count).ShouldBe(allowed);
    }
}
