using System.Globalization;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Analyzers.Concepts;

/// <summary>KREA2003: a name of another host is told as such, with what is the same here; a slip of the pen is not.</summary>
public sealed class OtherHostsNameTests
{
    [Theory]
    [InlineData("outputQuality", "80", "E KREA2003 'outputQuality' is a parameter of Runware, not of Krea")]
    [InlineData("positivePrompt", "'a'", "E KREA2003 'positivePrompt' is a parameter of Runware, not of Krea, where 'prompt' is the same")]
    [InlineData("reference", "[]", "E KREA2003 'reference' is a parameter of WaveSpeed, not of Krea, where 'image_style_references' is the same")]
    [InlineData("moodboard_id", "'a'", "E KREA2003 'moodboard_id' is a parameter of Replicate, not of Krea, where 'moodboards[].id' is the same")]
    [InlineData("width", "1024", "E KREA2003 'width' is a parameter of Runware, not of Krea")]
    [InlineData("enable_sync_mode", "true", "E KREA2003 'enable_sync_mode' is a parameter of WaveSpeed, not of Krea")]
    [InlineData("promt", "'a'", "E KREA2002 'promt' is not a known parameter on Krea")]
    [InlineData("Seed", "1", "E KREA2002 'Seed' is not a known parameter on Krea, the nearest one is 'seed'")]
    [InlineData("outputquality", "80", "E KREA2002 'outputquality' is not a known parameter on Krea")]
    public void NameInJson(string name, string value, string expected)
    {
        var json = $"{{\"prompt\":\"a\",\"aspect_ratio\":\"1:1\",\"resolution\":\"1K\",\"{name}\":{value.Replace('\'', '"')}}}";

        Messages(AnalyzedClient.Across(Compiler.Parse(Code.Statements($"_ = KreaRequest.Parse(\"\"\"{json}\"\"\");")))).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("OutputQuality = 80", "E KREA2003 'outputQuality' is a parameter of Runware, not of Krea")]
    [InlineData("PositivePrompt = \"a\"", "E KREA2003 'positivePrompt' is a parameter of Runware, not of Krea, where 'prompt' is the same")]
    [InlineData("StyleReferenceImages = []", "E KREA2003 'style_reference_images' is a parameter of Replicate, not of Krea, where 'image_style_references' is the same")]
    [InlineData("Intensty = 3", "E KREA2002 'Intensty' is not a known parameter on Krea, the nearest one is 'intensity'")]
    public void NameInAnInitializer(string member, string expected) => Messages(AnalyzedClient.Across(Compiler.Parse(Code.Request(member)))).ShouldBe([expected]);

    // An open object keeps the name, and the host may know it.
    [Fact]
    public void NestedName_IsASuggestion() =>
        Messages(AnalyzedClient.Across(Compiler.Parse(Code.Statements("_ = new KreaImageStyleReference { Url = \"https://a.example/b.png\", ImageUrl = text };"))))
            .ShouldBe(["I KREA2003 'image_url' is a parameter of WaveSpeed, not of Krea, where 'image_style_references[].url' is the same"]);

    [Fact]
    public void ReplacedDocument_IsComparedWithNothing()
    {
        var client = GeneratorRun.Of(Compiler.Compile("Client", []), Spec.KreaJune).ShouldCompile().Output;
        var file = Compiler.Parse("static class Test { static object Make(Krea2.KreaAi.KreaRequest request) => request with { OutputQuality = 80 }; }");

        Analysis.Of(client.AddSyntaxTrees(file), file).ShouldHaveSingleItem().Id.ShouldBe("KREA2002");
    }

    [Fact]
    public void OwnDocument_IsComparedWithNothing() => Messages(AnalyzedClient.Across(Compiler.Parse(Code.Order("OutputQuality = 80")))).ShouldBe(["E KREA2002 'OutputQuality' is not a known parameter on Acme"]);

    private static IEnumerable<string> Messages(Compilation compilation) =>
        Analysis.Of(compilation).Select(found => $"{found.Severity.ToString()[0]} {found.Id} {found.GetMessage(CultureInfo.InvariantCulture)}");
}
