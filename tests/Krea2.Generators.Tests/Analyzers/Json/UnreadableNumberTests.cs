using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers.Json;

/// <summary>A number that generated code cannot read makes <c>Parse</c> throw, whatever the host would say to it.</summary>
public sealed class UnreadableNumberTests
{
    private static readonly InMemoryText[] s_document =
    [
        Spec.Thing("""
            {'type': 'object', 'properties': {
              'large': {'type': 'integer'}, 'small': {'type': 'integer', 'format': 'int32'}, 'real': {'type': 'number'}, 'few': {'type': 'integer', 'maximum': 9, 'minimum': 0},
              'many': {'type': 'array', 'items': {'type': 'integer'}}, 'either': {'oneOf': [{'type': 'string'}, {'type': 'integer'}]}, 'any': {}}}
            """),
    ];

    public static TheoryData<string, string> Unreadable => new()
    {
        { "'large': 9223372036854775808", "'large' must be a whole number from -9223372036854775808 to 9223372036854775807, or Parse throws, but is 9223372036854775808" },
        { "'large': -1e19", "'large' must be a whole number from -9223372036854775808 to 9223372036854775807, or Parse throws, but is -1e19" },
        { "'small': 2147483648", "'small' must be a whole number from -2147483648 to 2147483647, or Parse throws, but is 2147483648" },
        { "'real': -1e309", "'real' must be a number within the range of a double, or Parse throws, but is -1e309" },
        { "'many': [1, 1e30]", "'many' must be a whole number from -9223372036854775808 to 9223372036854775807, or Parse throws, but is 1e30" },
        { "'either': 9223372036854775808", "'either' must be a whole number from -9223372036854775808 to 9223372036854775807, or Parse throws, but is 9223372036854775808" },
    };

    public static TheoryData<string> Readable =>
        ["'large': 9223372036854775807", "'large': -9.223372036854775808e18", "'small': 2147483647.0", "'real': 1.7976931348623158e308", "'real': 1e-999", "'many': [1]", "'either': 'x'", "'any': 1e999"];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void UnreadableNumber_IsAnError_AndThrows(string member, string message)
    {
        var found = Of(member).ShouldHaveSingleItem();

        found.ShouldStartWith("E KREA1001 ");
        found.ShouldEndWith("] " + message);
        Should.Throw<System.Text.Json.JsonException>(() => Parse(member));
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void OtherNumber_IsNone_AndIsRead(string member)
    {
        Of(member).ShouldBeEmpty();
        Parse(member);
    }

    [Fact]
    public void WhatTheDocumentSays_GoesBefore() => Of("'few': 1e30").ShouldHaveSingleItem().ShouldEndWith("'few' must be at most 9 on Acme, but is 1e30");

    [Fact]
    public void Hole_MayHoldAnything() => JsonAnalysis.Of("_ = Acme.Thing.Parse($$\"\"\"{\"large\": {{text}}9223372036854775808}\"\"\");", document: [.. Spec.Krea, .. s_document]).ShouldBeEmpty();

    private static IReadOnlyList<string> Of(string member) => JsonAnalysis.Of($"_ = Acme.Thing.Parse(\"\"\"{Json(member)}\"\"\");", document: [.. Spec.Krea, .. s_document]);

    private static void Parse(string member)
    {
        using var app = LoadedAssembly.Of(s_document, "using Acme;", "public static void Parse(string json) => Thing.Parse(json);");
        app.Call("Parse", Json(member));
    }

    private static string Json(string member) => "{" + member.Replace('\'', '"') + "}";
}
