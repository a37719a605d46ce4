using System.Text;
using System.Text.Json;
using Krea2.Generators.Json;

namespace Krea2.Generators.Tests.Json;

public sealed class JsonTreeTests
{
    [Theory]
    [InlineData("null", JsonKind.Null, "null")]
    [InlineData("true", JsonKind.Boolean, "true")]
    [InlineData(" false ", JsonKind.Boolean, "false")]
    [InlineData("-0.50e+3", JsonKind.Number, "-0.50e+3")]
    [InlineData("9223372036854775808", JsonKind.Number, "9223372036854775808")]
    [InlineData("\"\"", JsonKind.String, "")]
    [InlineData("\uFEFF\"a\"", JsonKind.String, "a")]
    [InlineData("\"\\u0041\\n\\\"\\\\\\/\\ud83d\\ude00\"", JsonKind.String, "A\n\"\\/\ud83d\ude00")]
    internal void Scalar_KeepsItsText(string text, JsonKind kind, string expected)
    {
        var (root, problems) = ReadTree.Json(text);

        problems.ShouldBeEmpty();
        root.ShouldNotBeNull();
        root.Kind.ShouldBe(kind);
        root.Text.ShouldBe(expected);
    }

    [Fact]
    public void Object_KeepsOrderAndFindsNames()
    {
        var (root, problems) = ReadTree.Json("{\"b\":1,\"a\":[true,{}],\"\":\"x\"}");

        problems.ShouldBeEmpty();
        root!.Properties.Select(p => p.Name).ShouldBe(["b", "a", ""]);
        root["a"]!.Items[0].Text.ShouldBe("true");
        root["missing"].ShouldBeNull();
        root["a"]!["b"].ShouldBeNull();
        TreeText.Write(root).ShouldBe("{\"b\":1,\"a\":[true,{}],\"\":\"x\"}");
    }

    [Fact]
    public void LargeObject_FindsEachNameAndEachDuplicate()
    {
        var text = "{" + string.Join(",", Enumerable.Range(0, 50).Select(i => $"\"p{i}\":{i}")) + ",\"p7\":0,\"p42\":0}";

        var (root, problems) = ReadTree.Json(text);

        problems.Count.ShouldBe(2);
        root!.Properties.Count.ShouldBe(50);
        Enumerable.Range(0, 50).ShouldAllBe(i => root["p" + i]!.Text == i.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("{\n  \"a\": 12\n}")]
    [InlineData("{\r\n  \"a\": 12\r\n}")]
    [InlineData("{\r  \"a\": 12\r}")]
    [InlineData("\uFEFF{\n  \"a\": 12\n}")]
    public void Ranges_CountLinesAndColumns(string text)
    {
        var (root, _) = ReadTree.Json(text);

        ReadTree.Show(root!.Range).ShouldBe("1:1-3:2");
        ReadTree.Show(root.Properties[0].NameRange).ShouldBe("2:3-2:6");
        ReadTree.Show(root["a"]!.Range).ShouldBe("2:8-2:10");
    }

    [Fact]
    public void DuplicateKey_IsReportedAtTheSecond_AndTheFirstStays()
    {
        var (root, problems) = ReadTree.Json("{\"a\":1,\n \"a\":2}");

        problems.ShouldBe(["KREA0002 2:2 a"]);
        root!["a"]!.Text.ShouldBe("1");
        root.Properties.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "KREA0001 1:1 the end of the text | a JSON value", "null")]
    [InlineData("{\"a\":1", "KREA0001 1:7 the end of the text | '}'", "{\"a\":1}")]
    [InlineData("[1,[2", "KREA0001 1:6 the end of the text | ']'", "[1,[2]]")]
    [InlineData("{\"a\":1,}", "KREA0001 1:7 a comma before '}' | no comma after the last value", "{\"a\":1}")]
    [InlineData("[1,2,]", "KREA0001 1:5 a comma before ']' | no comma after the last value", "[1,2]")]
    [InlineData("[1 2]", "KREA0001 1:4 '2' | ',' or ']'", "[1,2]")]
    [InlineData("{\"a\":1 \"b\":2}", "KREA0001 1:8 '\"' | ',' or '}'", "{\"a\":1,\"b\":2}")]
    [InlineData("{\"a\" 1}", "KREA0001 1:6 '1' | ':'", "{\"a\":1}")]
    [InlineData("{a:1}", "KREA0001 1:2 'a' | a property name in double quotes", "{\"a\":1}")]
    [InlineData("{\"a\":}", "KREA0001 1:6 '}' | a JSON value", "{\"a\":null}")]
    [InlineData("[01]", "KREA0001 1:2 01 | a JSON value", "[null]")]
    [InlineData("[.5]", "KREA0001 1:2 .5 | a JSON value", "[null]")]
    [InlineData("[True]", "KREA0001 1:2 True | a JSON value", "[null]")]
    [InlineData("[1] x", "KREA0001 1:5 'x' | the end of the text", "[1]")]
    [InlineData("// c\n[1]", "KREA0001 1:1 a comment | JSON, which has none", "[1]")]
    [InlineData("[/* a\n b */1]", "KREA0001 1:2 a comment | JSON, which has none", "[1]")]
    [InlineData("{\"a\":\"x\n,\"b\":2}", "KREA0001 1:8 the end of the line | '\"'", "{\"a\":\"x\",\"b\":2}")]
    [InlineData("[\"\\x\"]", "KREA0001 1:3 an unknown escape | \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits", "[\"x\"]")]
    [InlineData("[\"\t\"]", "KREA0001 1:3 the character U+0009 | an escape like \\t for a control character", "[\"\\t\"]")]
    [InlineData("[{\"a\":1],2]", "KREA0001 1:8 ']' | ',' or '}'", "[{\"a\":1}]")]
    public void BrokenText_IsReportedOnceAndReadOn(string text, string problem, string tree)
    {
        var (root, problems) = ReadTree.Json(text);

        problems[0].ShouldBe(problem);
        TreeText.Write(root).ShouldBe(tree);
    }

    [Theory]
    [InlineData("[", 256, 0)]
    [InlineData("[", 257, 1)]
    [InlineData("[", 1_000_000, 1)]
    [InlineData("{\"a\":", 1_000_000, 1)]
    public void Nesting_IsBounded(string open, int depth, int problemCount)
    {
        var close = open == "[" ? "]" : "}";
        var text = new StringBuilder().Insert(0, open, depth).Append(open == "[" ? "" : "1").Insert(open.Length * depth + (open == "[" ? 0 : 1), close, depth).ToString();

        var (root, problems) = ReadTree.Json(text);

        root.ShouldNotBeNull();
        problems.Count.ShouldBe(problemCount);
        problems.ShouldAllBe(p => p.Contains("deeper nesting", StringComparison.Ordinal));
    }

    [Fact]
    public void ManyMistakes_AreNotAllReported()
    {
        var (_, problems) = ReadTree.Json("[" + new string('?', 1_000_000) + "]");

        problems.Count.ShouldBe(50);
    }

    [Fact]
    public void EveryTruncation_EndsWithAProblem()
    {
        for (var length = 0; length < Sample.Length; length++)
        {
            var (_, problems) = ReadTree.Json(Sample[..length]);

            problems.ShouldNotBeEmpty(Sample[..length]);
        }
    }

    [Fact]
    public void Mutations_NeverThrow_AndAreReportedExactlyWhenAnotherReaderRefuses()
    {
        var random = new Random(20261121);
        var strange = "{}[]\",:\\/*0123456789.eE+-truefalsn \n\r\t\0\uFEFF\u2028\ud800'#".ToCharArray();
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder(Sample);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at)),
                    1 => text.Insert(at, strange[random.Next(strange.Length)]),
                    _ => text.Replace(text[at], strange[random.Next(strange.Length)], at, 1),
                };
            }

            var (_, problems) = ReadTree.Json(text.ToString());

            problems.Any(p => p.StartsWith("KREA0001", StringComparison.Ordinal)).ShouldBe(!IsJson(text.ToString()), text.ToString());
        }
    }

    private const string Sample = """
        {"openapi": "3.1.0", "a\u0041\n": [1, -2.5e+3, true, false, null, {}, []],
         "nested": {"x": {"y": ["z", {"$ref": "#/a"}]}}, "last": 0}
        """;

    private static bool IsJson(string text)
    {
        try
        {
            // The other reader works on bytes, which cannot carry half a surrogate pair; where one stands in the text makes no difference to us beyond that.
            var whole = text.Replace('\ud800', '\u2028').TrimStart('\uFEFF');
            if (text.StartsWith("\uFEFF\uFEFF", StringComparison.Ordinal))
            {
                return false;
            }

            using var document = JsonDocument.Parse(whole);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
