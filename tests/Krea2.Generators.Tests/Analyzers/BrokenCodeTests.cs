using System.Globalization;
using System.Reflection;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>Code as it is while somebody types it: a hundred snippets, each cut at fifty places.</summary>
public sealed class BrokenCodeTests
{
    private const int Snippets = 100;
    private const int Cuts = 50;

    public static TheoryData<int> Parts() => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void CodeCutAnywhere_CrashesNoAnalyzer(int part)
    {
        foreach (var snippet in All().Where((_, i) => i % 10 == part))
        {
            var from = snippet.IndexOf("Run(", StringComparison.Ordinal);
            var files = Enumerable.Range(0, Cuts).Select(i =>
            {
                var cut = from + ((snippet.Length - from) * i / Cuts);
                var text = snippet[..cut].Replace("class Test", string.Create(CultureInfo.InvariantCulture, $"class Test{i}"), StringComparison.Ordinal);
                return Compiler.Parse(text, string.Create(CultureInfo.InvariantCulture, $"/user/Cut{i}.cs"));
            });

            var crashes = Analysis.Of(AnalyzedClient.Across([.. files])).Where(diagnostic => diagnostic.Id == "AD0001");
            crashes.ShouldBeEmpty(snippet);
        }
    }

    // Read arm by arm, each of these would take longer than anybody lives.
    [Theory]
    [InlineData("double x; x = count switch { 1 => x, 2 => x, 3 => x, 4 => x, 5 => x, 6 => x, 7 => x, 8 => x, 9 => x, _ => x }; _ = new Order { Name = \"abc\", Share = x };")]
    [InlineData("double x = flag ? x : x; _ = new Order { Name = \"abc\", Share = x };")]
    [InlineData("double x = flag ? y : y, y = flag ? x : x; _ = new Order { Name = \"abc\", Share = x };")]
    [InlineData("string[] x = [..x, ..x, ..x, ..x, ..x, ..x, ..x, ..x]; _ = new Order { Name = \"abc\", Tags = x };")]
    [InlineData("string x = flag ? x : x; _ = KreaRequest.Parse(x);")]
    [InlineData("string x = x + x + x + x; _ = KreaRequest.Parse(x);")]
    [InlineData("string x = $\"{x}{x}{x}{x}\"; _ = KreaRequest.Parse(x);")]
    [InlineData("Order x = flag ? x with { Share = 1.4 } : x with { Share = 1.4 }; _ = x with { Share = 0 };")]
    public void LocalThatRefersToItself_IsReadNoFurther(string unfinished) =>
        Analysis.Of(AnalyzedClient.Across(Compiler.Parse(Code.Statements(unfinished)))).ShouldNotContain(diagnostic => diagnostic.Id == "AD0001");

    // The contract's own attributes, written by somebody who tries what they do.
    [Theory]
    [InlineData("\"[0.5]\"")]
    [InlineData("\"{}\"")]
    [InlineData("\"[]\"")]
    [InlineData("\"[0.5\"")]
    [InlineData("null")]
    [InlineData("new[] { \"a\" }")]
    [InlineData("")]
    public void AttributeOfACombination_CrashesNoAnalyzer(string argument)
    {
        var size = $"readonly struct Size {{ [Krea2.Metadata.SchemaCombination({argument})] public static Size Half => default; public double Share => 1; }}";

        Analysis.Of(AnalyzedClient.Across(Compiler.Parse(size, "/user/Size.cs"), Compiler.Parse(Code.Statements("_ = new Order { Name = \"abc\", Share = Size.Half.Share };")))).ShouldNotContain(diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public void Snippets_AreAHundred() => All().Count().ShouldBe(Snippets);

    // What the other tests of this folder check, evenly chosen.
    private static IEnumerable<string> All()
    {
        var snippets = typeof(BrokenCodeTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(BrokenCodeTests).Namespace)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(method => method.Name, StringComparer.Ordinal))
            .Where(method => method.GetParameters() is [{ Name: "members" or "statements" }])
            .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>().Select(row => Whole(method, (string)row.GetData(method).Single()[0])))
            .ToList();
        return Enumerable.Range(0, Snippets).Select(i => snippets[i * snippets.Count / Snippets]);
    }

    private static string Whole(MethodInfo method, string marked)
    {
        var isRequest = method.Name.StartsWith("Request", StringComparison.Ordinal) || marked.Contains("Prompt", StringComparison.Ordinal);
        var code = method.GetParameters()[0].Name == "statements" ? Code.Statements(marked) : isRequest ? Code.Request(marked) : Code.Order(marked);
        return Markup.Parse(code).Code;
    }
}
