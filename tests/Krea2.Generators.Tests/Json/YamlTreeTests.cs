using System.Globalization;
using System.Text;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Tests.Specs;

namespace Krea2.Generators.Tests.Json;

public sealed class YamlTreeTests
{
    [Theory]
    [InlineData("", "null")]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("NULL", "null")]
    [InlineData("nULL", "\"nULL\"")]
    [InlineData("true", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("4:3", "\"4:3\"")]
    [InlineData("16:9", "\"16:9\"")]
    [InlineData("2.35:1", "\"2.35:1\"")]
    [InlineData("2026-10-09", "\"2026-10-09\"")]
    [InlineData("1K", "\"1K\"")]
    [InlineData("12", "12")]
    [InlineData("-12", "-12")]
    [InlineData("+12", "12")]
    [InlineData("007", "7")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("0b11", "\"0b11\"")]
    [InlineData("3.0", "3.0")]
    [InlineData("3.0.3", "\"3.0.3\"")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.e3", "1e3")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData(".", "\".\"")]
    [InlineData("+", "\"\\u002B\"")]
    [InlineData("-x", "\"-x\"")]
    [InlineData("'12'", "\"12\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("\"a\\tb\\u0041\"", "\"a\\tbA\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("!!int '12'", "12")]
    [InlineData("!!float '1.5'", "1.5")]
    [InlineData("!mine 12", "\"12\"")]
    [InlineData("! 12", "\"12\"")]
    [InlineData("[a, {b: c, d}, ]", "[\"a\",{\"b\":\"c\",\"d\":null}]")]
    [InlineData("|\n  a\n  b\n", "\"a\\nb\\n\"")]
    [InlineData(">-\n  a\n  b\n", "\"a b\"")]
    [InlineData("|+\n            \n", "\"\\n\"")]
    public void Value_FollowsTheCoreSchema(string yaml, string json)
    {
        var (root, problems) = ReadTree.Yaml("v: " + yaml);

        problems.ShouldBeEmpty();
        TreeText.Write(root!["v"]).ShouldBe(json);
    }

    [Theory]
    [InlineData("200: a\ntrue: b\n~: c\n0x10: d\n'x y': e\n", """{"200":"a","true":"b","~":"c","0x10":"d","x y":"e"}""")]
    [InlineData("a: &x {k: 1}\nb: *x\nc: [*x, *x]\n", """{"a":{"k":1},"b":{"k":1},"c":[{"k":1},{"k":1}]}""")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x\n", """{"a":1,"b":2,"c":2}""")]
    [InlineData("base: &b {x: 1, y: 2}\nv:\n  <<: *b\n  y: 3\n", """{"base":{"x":1,"y":2},"v":{"x":1,"y":3}}""")]
    [InlineData("base: &b {x: 1, y: 2}\nv:\n  y: 3\n  <<: *b\n", """{"base":{"x":1,"y":2},"v":{"y":3,"x":1}}""")]
    [InlineData("v:\n  <<: [{x: 1}, {x: 2, z: 3}]\n", """{"v":{"x":1,"z":3}}""")]
    [InlineData("v:\n  '<<': {x: 1}\n", """{"v":{"\u003C\u003C":{"x":1}}}""")]
    [InlineData("&k key: 1\nother: *k\n", """{"key":1,"other":"key"}""")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n", """{"a":1}""")]
    [InlineData("\uFEFFa: 1\n", """{"a":1}""")]
    [InlineData("{\"a\": [1, \"b\\u0041\", null]}", """{"a":[1,"bA",null]}""")]
    public void Document_BecomesTheTreeOfItsJson(string yaml, string json)
    {
        var (root, problems) = ReadTree.Yaml(yaml);

        problems.ShouldBeEmpty();
        TreeText.Write(root).ShouldBe(json);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Ranges_CountLinesAndColumns(string newLine)
    {
        var (root, _) = ReadTree.Yaml(string.Join(newLine, "a:", "  b: 12", "  c: [1, x]", "d: \"q\"", "e: {x: 1 }", ""));

        ReadTree.Show(root!.Properties[1].NameRange).ShouldBe("4:1-4:2");
        ReadTree.Show(root["d"]!.Range).ShouldBe("4:4-4:7");
        ReadTree.Show(root["a"]!["b"]!.Range).ShouldBe("2:6-2:8");
        ReadTree.Show(root["a"]!["c"]!.Range).ShouldBe("3:6-3:12");
        ReadTree.Show(root["a"]!["c"]!.Items[1].Range).ShouldBe("3:10-3:11");
        ReadTree.Show(root["e"]!.Range).ShouldBe("5:4-5:11");
        ReadTree.Show(root["a"]!.Range).ShouldBe("2:3-3:12");
    }

    [Theory]
    [InlineData("", "KREA0001 1:1 the end of the text | a YAML document")]
    [InlineData("# nothing\n", "KREA0001 1:1 the end of the text | a YAML document")]
    [InlineData("a: 1\na: 2\n", "KREA0002 2:1 a")]
    [InlineData("a: 1\n---\nb: 2\n", "KREA0001 2:1 a second document | one document in a file")]
    [InlineData("a: *nobody\n", "KREA0001 1:4 *nobody | an alias of an anchor that stands before it")]
    [InlineData("a: &x\n  b: *x\n", "KREA0001 2:6 *x inside of &x | an alias of a value that is complete")]
    [InlineData("? [a, b]\n: 1\n", "KREA0001 1:3 an array as a key | a text")]
    [InlineData("a:\n  <<: 5\n", "KREA0001 2:3 << with 5 | a mapping or a list of mappings")]
    public void Mistake_IsReportedAtItsPlace(string yaml, string problem)
    {
        var (_, problems) = ReadTree.Yaml(yaml);

        problems.ShouldBe([problem]);
    }

    [Theory]
    [InlineData("a: [1, 2", 1)]
    [InlineData("a: 'x", 1)]
    [InlineData("a: b: c", 1)]
    [InlineData("a:\n\tb: 1", 1)]
    [InlineData("a: \"\\z\"", 1)]
    [InlineData("a: 1\n b: 2\n", 2)]
    [InlineData("@", 1)]
    public void BrokenText_IsOneProblemWithALine(string yaml, int line)
    {
        var (root, problems) = ReadTree.Yaml(yaml);

        root.ShouldBeNull();
        problems.Count.ShouldBe(1);
        problems[0].ShouldStartWith("KREA0001 ");
        int.Parse(problems[0].Split(' ')[1].Split(':')[0], CultureInfo.InvariantCulture).ShouldBeInRange(line, line + 1);
        problems[0].ShouldAllBe(c => c >= ' ' && c <= '~');
    }

    [Fact]
    public void BillionLaughs_AreCutOff()
    {
        var text = new StringBuilder("l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i < 12; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"l{i}: &l{i} [").AppendJoin(", ", Enumerable.Repeat($"*l{i - 1}", 10)).Append("]\n");
        }

        var (root, problems) = ReadTree.Yaml(text.ToString());

        problems.ShouldContain(p => p.Contains("more than a million values", StringComparison.Ordinal));
        Count(root!).ShouldBeLessThan(1_200_000);
    }

    [Fact]
    public void MergedLaughs_AreCutOff()
    {
        var text = new StringBuilder("a: &a {" + string.Join(", ", Enumerable.Range(0, 2000).Select(i => $"k{i}: 1")) + "}\nb:\n");
        for (var i = 0; i < 2000; i++)
        {
            text.Append("- <<: *a\n");
        }

        var (_, problems) = ReadTree.Yaml(text.ToString());

        problems.ShouldContain(p => p.Contains("more than a million values", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Nesting_IsBounded(string open)
    {
        var (_, problems) = ReadTree.Yaml(new StringBuilder().Insert(0, open, 200_000).ToString());

        problems.Count.ShouldBe(1);
    }

    [Fact]
    public void AliasChain_CannotNestDeeperThanText()
    {
        var text = new StringBuilder("a0: &a0 [1]\n");
        for (var i = 1; i < 400; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}]\n");
        }

        var (root, problems) = ReadTree.Yaml(text.ToString());

        problems.ShouldContain(p => p.Contains("deeper nesting", StringComparison.Ordinal));
        Depth(root!).ShouldBeLessThanOrEqualTo(257);
    }

    [Fact]
    public void TruncationsAndMutations_NeverThrow()
    {
        const string sample = "openapi: 3.1.0\ninfo: {title: \"T\", version: '1'}\na: &x\n  - |\n    text\n  - *x\nb:\n  <<: {c: [1, 2]}\n  ? d\n  : !!str 5\n# end\n";
        var random = new Random(20261121);
        var strange = "{}[]\",:?-&*!|>%@`#'\\ \n\r\t\0\uFEFF\u2028\ud800<0~".ToCharArray();
        var reported = 0;
        for (var round = 0; round < 5_000; round++)
        {
            var text = new StringBuilder(sample);
            text.Length = random.Next(4) == 0 ? random.Next(text.Length) : text.Length;
            for (var change = random.Next(1, 4); change > 0 && text.Length > 0; change--)
            {
                text.Insert(random.Next(text.Length), strange[random.Next(strange.Length)]);
            }

            reported += ReadTree.Yaml(text.ToString()).Problems.Count > 0 ? 1 : 0;
        }

        reported.ShouldBeInRange(1_000, 5_000);
    }

    public static TheoryData<string> Documents => Corpus.Documents();

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void JsonDocument_ReadAsYaml_IsTheSameTree(string name)
    {
        var text = Corpus.ReadDocument(name);
        if (!name.EndsWith(".json", StringComparison.Ordinal) || text.Length > 2_000_000)
        {
            return;
        }

        var problems = new ProblemSink();
        var json = JsonTree.Read(text, name, problems);
        var yaml = YamlTree.Read(text, name, problems);

        problems.Problems.ShouldBeEmpty();
        (TreeText.Write(yaml) == TreeText.Write(json)).ShouldBeTrue();
    }

    private static int Count(JsonNode node) => 1 + node.Items.Sum(Count) + node.Properties.Sum(p => Count(p.Value));

    private static int Depth(JsonNode node) => 1 + node.Items.Select(Depth).Concat(node.Properties.Select(p => Depth(p.Value))).DefaultIfEmpty(0).Max();
}
