using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>Fixes of values in JSON literals of every kind. Afterwards nothing is reported: the text is JSON still, and the code compiles.</summary>
public sealed class JsonLiteralCodeFixTests() : CodeFixTest(new JsonLiteralCodeFix(), Clients.Thing)
{
    private const string Rest = "\"title\": \"abc\", \"site\": \"https://a.example\", \"id\": \"0f8fad5b-d9cb-469f-a165-70867728950e\", \"kind\": \"small\", \"part\": {\"size\": 1}, \"count\": 2, \"tags\": [\"a\"]";

    public static TheoryData<string, string> Values => new()
    {
        { ", \"width\": 1000", ", \"width\": 96" },
        { ", \"width\": 17", ", \"width\": 16" },
        { ", \"width\": 1e999", ", \"width\": 96" },
        { ", \"share\": 1.0000000000000000001", ", \"share\": 1" },
        { ", \"ratio\": 0.25", ", \"ratio\": 0.2" },
        { ", \"scale\": 7", ", \"scale\": 8" },
        { ", \"numbers\": [1, -2, -3]", ", \"numbers\": [1, 0, 0]" },
    };

    public static TheoryData<string> Forms =>
    [
        "\"JSON\"",
        "@\"JSON\"",
        "\"\"\"JSON\"\"\"",
        "\"\"\"\n            JSON\n            \"\"\"",
        "\"\"\"\n            JSON\n            \"\"\"u8",
        "\"JSON\"u8",
        "\"\"\"JSON\"\"\"u8",
        "$\"JSON\"",
        "$@\"JSON\"",
        "$$$\"\"\"JSON\"\"\"",
        "$$$\"\"\"\n            JSON\n            \"\"\"",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public Task Number_BecomesTheNearest(string before, string after) => ShouldBecomeAsync(Whole("\"\"\"JSON\"\"\"", Rest + before), Whole("\"\"\"JSON\"\"\"", Rest + after));

    // A text, a number, an item that goes, and a member with braces and quotes of its own that comes.
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task EveryKindOfLiteral(string form)
    {
        await ShouldBecomeAsync(Whole(form, Rest.Replace("small", "smal", StringComparison.Ordinal)), Whole(form, Rest));
        await ShouldBecomeAsync(Whole(form, Rest + ", \"width\": 17"), Whole(form, Rest + ", \"width\": 16"));
        await ShouldBecomeAsync(Whole(form, Rest.Replace("[\"a\"]", "[\"a\", \"b\", \"a\"]", StringComparison.Ordinal)), Whole(form, Rest.Replace("[\"a\"]", "[\"a\", \"b\"]", StringComparison.Ordinal)));
        await ShouldBecomeAsync(Whole(form, Rest.Replace("[\"a\"]", "[\"a\", \"b\", \"c\", \"d\", \"e\"]", StringComparison.Ordinal)), Whole(form, Rest.Replace("[\"a\"]", "[\"a\", \"b\", \"c\"]", StringComparison.Ordinal)));
        await ShouldBecomeAsync(Whole(form, "\"zoom\": {\"a\": \"b\"}, " + Rest), Whole(form, Rest));
        await ShouldBecomeAsync(Whole(form, Rest.Replace(", \"count\": 2, \"tags\": [\"a\"]", "", StringComparison.Ordinal)), Whole(form, Rest.Replace("\"count\": 2, \"tags\": [\"a\"]", "\"count\": 1, \"tags\": [\"\"]", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"JSON\"")]
    [InlineData("@\"JSON\"")]
    [InlineData("\"\"\"JSON\"\"\"")]
    [InlineData("$\"JSON\"")]
    public Task MissingObject_ComesWithItsMembers(string form) => ShouldBecomeAsync(
        Whole(form, Rest.Replace(", \"part\": {\"size\": 1}", "", StringComparison.Ordinal)),
        Whole(form, Rest.Replace(", \"part\": {\"size\": 1}", "", StringComparison.Ordinal) + ", \"part\": {\"size\": 0.5}"));

    [Fact]
    public Task EmptyObject_GetsAllMembers() => ShouldBecomeAsync(
        Whole("\"\"\"JSON\"\"\"", ""),
        Whole("\"\"\"JSON\"\"\"", "\"title\": \"xxx\", \"site\": \"https://example.com/\", \"id\": \"00000000-0000-0000-0000-000000000000\", \"kind\": \"small\", \"part\": {\"size\": 0.5}, \"count\": 1, \"tags\": [\"\"]"));

    [Theory]
    [InlineData("\n", "    ")]
    [InlineData("\r\n", "\t")]
    public async Task Members_KeepTheirLines(string newLine, string indentation)
    {
        const string Start = "\"title\": \"abc\",|\"site\": \"https://a.example\",|\"id\": \"0f8fad5b-d9cb-469f-a165-70867728950e\",|\"kind\": \"small\",|\"part\": {|  \"size\": 1|}";

        await ShouldBecomeAsync(Lines(Start + ",|\"count\": 2"), Lines(Start + ",|\"count\": 2,|\"tags\": [\"\"]"));
        await ShouldBecomeAsync(Lines("\"zoom\": {|  \"a\": 1|},|" + Start + ",|\"zoom\u0032\": 2,|\"count\": 2,|\"tags\": [\"a\"],|\"more\": 2"), Lines(Start + ",|\"count\": 2,|\"tags\": [\"a\"]"));

        string Lines(string members)
        {
            var literal = $"\"\"\"|{{|  {members.Replace("|", "|  ", StringComparison.Ordinal)}|}}|\"\"\"".Replace("|", newLine + indentation, StringComparison.Ordinal);
            return Code.ThingClass($"static Thing Read() => Thing.Parse({literal});");
        }
    }

    // Both arms are wrong in one way, so both are errors; one alone may or may not be read.
    [Theory]
    [InlineData("1000", "1001", "96", "96")]
    [InlineData("96", "1001", "96", "96")]
    public Task Arms_EachBecomeRight(string first, string second, string firstAfter, string secondAfter) => ShouldBecomeAsync(Arms(first, second), Arms(firstAfter, secondAfter));

    // What goes with the second one is not known.
    [Fact]
    public Task NameThatStandsTwice_StaysWhereItIs() => ShouldNotBeOfferedAsync(Whole("\"JSON\"", "\"zoom\": 1, " + Rest + ", \"zoom\": 2"));

    // What is written in several literals has no one place, and what a hole may hold is not taken away.
    [Theory]
    [InlineData("\"{\\\"width\\\": 1\" + \"7, REST}\"")]
    [InlineData("$\"{{\\\"zoom\\\": {DateTime.Now.Year}, REST}}\"")]
    [InlineData("$\"{{\\\"tags\\\": [\\\"{DateTime.Now}\\\", \\\"a\\\", \\\"a\\\"], RESTWITHOUTTAGS}}\"")]
    [InlineData("\"{\\\"zoom\\\": [1, \" + \"2], REST}\"")]
    public Task WhereNoOnePlaceIsCertain_NothingIsOffered(string literal) => ShouldNotBeOfferedAsync(Code.ThingClass("static Thing Read() => Thing.Parse(" + literal
        .Replace("RESTWITHOUTTAGS", Rest[..Rest.IndexOf(", \"tags\"", StringComparison.Ordinal)].Replace("\"", "\\\"", StringComparison.Ordinal).Replace("{", literal[0] == '$' ? "{{" : "{", StringComparison.Ordinal).Replace("}", literal[0] == '$' ? "}}" : "}", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("REST", Rest.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("{", literal[0] == '$' ? "{{" : "{", StringComparison.Ordinal).Replace("}", literal[0] == '$' ? "}}" : "}", StringComparison.Ordinal), StringComparison.Ordinal) + ");"));

    // Without the last member, two braces would stand side by side, and end a hole that never began.
    [Fact]
    public Task BracesThatWouldComeTogether_StayApart() => ShouldNotBeOfferedAsync(Code.ThingClass(
        "static Thing Read() => Thing.Parse($$\"\"\"{" + Rest.Replace(", \"part\": {\"size\": 1}", "", StringComparison.Ordinal) + ", \"part\": {\"size\": 1}, \"zoom\": 1}\"\"\");"));

    [Fact]
    public async Task Titles_SayWhatHappens()
    {
        (await TitlesAsync(Whole("\"JSON\"", Rest + ", \"width\": 1000"))).ShouldBe(["Use 96, the nearest allowed number"]);
        (await TitlesAsync(Whole("\"JSON\"", Rest + ", \"width\": 17"))).ShouldBe(["Round to 16, the nearest allowed multiple"]);
        (await TitlesAsync(Whole("\"JSON\"", Rest.Replace("small", "smal", StringComparison.Ordinal)))).ShouldBe(["Use \"small\", the nearest allowed value"]);
        (await TitlesAsync(Whole("\"JSON\"", Rest + ", \"zoom\": 1"))).ShouldBe(["Remove zoom"]);
        (await TitlesAsync(Whole("\"JSON\"", ""))).ShouldBe(["Add the required members"]);
    }

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync(
        [Whole("\"JSON\"", "\"zoom\": 1, \"more\": 2, " + Rest + ", \"most\": 3, \"last\": 4"), Whole("@\"JSON\"", Rest + ", \"zoom\": {}")],
        [Whole("\"JSON\"", Rest), Whole("@\"JSON\"", Rest)]);

    // One that is not certain does not keep the others from being made.
    [Fact]
    public async Task All_ButWhatIsNotCertain()
    {
        var stays = "static Thing Stays() => Thing.Parse($$\"\"\"{" + Rest.Replace(", \"part\": {\"size\": 1}", "", StringComparison.Ordinal) + ", \"part\": {\"size\": 1}, \"zoom\": 1}\"\"\");";
        var before = Code.ThingClass(stays + "\n    static Thing Goes() => Thing.Parse(\"\"\"{\"zoom\": 1, " + Rest + "}\"\"\");");
        var project = FixProject.Of(Clients.Thing, before);
        var provider = new JsonLiteralCodeFix();
        var last = (await project.DiagnosticsAsync())[^1];

        var all = await project.FixAllAsync(provider, last, (await project.ActionsAsync(provider, last)).ShouldHaveSingleItem().EquivalenceKey!);

        all.Texts.ShouldBe([before.Replace("\"\"\"{\"zoom\": 1, ", "\"\"\"{", StringComparison.Ordinal)]);
    }

    // One literal that is read as two types has no one thing to add.
    [Fact]
    public async Task WhatIsMissingForTwoTypes_IsAddedForOne()
    {
        var project = FixProject.Of(Clients.Thing, Code.ThingClass("const string Json = \"{}\"; static Thing First() => Thing.Parse(Json); static Part Second() => Part.Parse(Json);"));
        var provider = new JsonLiteralCodeFix();
        var first = (await project.DiagnosticsAsync())[0];

        var all = await project.FixAllAsync(provider, first, (await project.ActionsAsync(provider, first)).ShouldHaveSingleItem().EquivalenceKey!);

        var text = all.Texts.ShouldHaveSingleItem();
        var added = new[] { "Json = \"{\\\"size\\\": 0.5}\";", "Json = \"{\\\"title\\\": " };
        added.Count(start => text.Contains(start, StringComparison.Ordinal)).ShouldBe(1, text);
    }

    // A tool that asks the first report only, which is put together of two pieces here, then knows no class of fixes.
    [Fact]
    public async Task FirstReportWithoutAFix_DoesNotKeepTheOthers()
    {
        var stays = "static Thing Stays() => Thing.Parse(\"\"\"{" + Rest + ", \"width\": 11\"\"\" + \"2}\");";
        var project = FixProject.Of(Clients.Thing, Code.ThingClass(stays + "\n    static Thing Goes() => Thing.Parse(\"\"\"{" + Rest + ", \"width\": 112}\"\"\");"));
        var provider = new JsonLiteralCodeFix();
        var first = (await project.DiagnosticsAsync())[0];

        (await project.ActionsAsync(provider, first)).ShouldBeEmpty();
        (await project.FixAllAsync(provider, first, null)).Texts.ShouldBe([Code.ThingClass(stays + "\n    static Thing Goes() => Thing.Parse(\"\"\"{" + Rest + ", \"width\": 96}\"\"\");")]);
    }

    private static string Arms(string first, string second) => Code.ThingClass(
        $"static Thing Read() => Thing.Parse(DateTime.UtcNow.Year > 2030 ? \"\"\"{{{Rest}, \"width\": {first}}}\"\"\" : \"{{{Rest.Replace("\"", "\\\"", StringComparison.Ordinal)}, \\\"width\\\": {second}}}\");");

    private static string Whole(string form, string members)
    {
        var json = "{" + members + "}";
        var written = form.Contains("\"\"\"", StringComparison.Ordinal) ? json
            : form.Contains('@', StringComparison.Ordinal) ? json.Replace("\"", "\"\"", StringComparison.Ordinal)
            : json.Replace("\"", "\\\"", StringComparison.Ordinal);
        if (form.StartsWith("$\"", StringComparison.Ordinal) || form.StartsWith("$@", StringComparison.Ordinal))
        {
            written = written.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        }

        return Code.ThingClass("static Thing Read() => Thing.Parse(" + form.Replace("JSON", written, StringComparison.Ordinal) + ");");
    }
}
