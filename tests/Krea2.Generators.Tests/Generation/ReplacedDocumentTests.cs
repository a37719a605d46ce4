using Krea2.Generators.Tests.Generation.Metadata;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>The documents of June and May 2026 in place of the bundled one: everything follows the document, and the manifest stays in force.</summary>
public sealed class ReplacedDocumentTests
{
    private const string Methods = """
            public static string Check(string json)
            {
                try
                {
                    var request = KreaRequest.Parse(json);
                    var violations = request.Validate(KreaVariant.Medium);
                    return violations.Count == 0 ? request.ToJson() : string.Join("\n", violations.Select(v => v.RuleId + " " + v.Message));
                }
                catch (System.Text.Json.JsonException e)
                {
                    return "refused: " + e.Message;
                }
            }

            public static string Cost(string json) => KreaRequest.Parse(json).EstimateCost(KreaVariant.Large)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none";
        """;

    private const string Start = """{"prompt":"fox","aspect_ratio":"1:1","resolution":"1K",""";

    private static readonly Lazy<LoadedAssembly> Bundled = new(() => LoadedAssembly.Of(Spec.Krea, "using Krea2.KreaAi;", Methods));
    private static readonly Lazy<LoadedAssembly> June = new(() => LoadedAssembly.Of(Spec.KreaJune, "using Krea2.KreaAi;", Methods));
    private static readonly Lazy<LoadedAssembly> May = new(() => LoadedAssembly.Of(Spec.KreaMay, "using Krea2.KreaAi;", Methods));

    [Theory]
    [InlineData("bundled", "Prompt AspectRatio Resolution Seed Styles ImageStyleReferences Creativity Intensity Complexity Movement Moodboards ImageUrl Strength")]
    [InlineData("june", "Prompt AspectRatio Resolution Seed Styles ImageStyleReferences Creativity Intensity Complexity Moodboards")]
    [InlineData("may", "Prompt AspectRatio Resolution Seed Styles ImageStyleReferences Creativity Moodboards")]
    public void Members_AreThoseOfTheDocument(string document, string members)
    {
        var type = Choose(document).Assembly.GetType("Krea2.KreaAi.KreaRequest")!;

        type.GetProperties().Where(property => property.GetCustomAttributesData().Any(data => data.AttributeType.Name == "SchemaPropertyAttribute")).Select(property => property.Name)
            .ShouldBe(members.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [InlineData("bundled", 9)]
    [InlineData("june", 8)]
    [InlineData("may", 8)]
    public void Ratios_AreThoseOfTheDocument(string document, int count)
    {
        var names = Choose(document).Assembly.GetType("Krea2.KreaAi.KreaAspectRatio")!.GetEnumNames();

        names.Length.ShouldBe(count);
        names.Contains("Ratio3x4").ShouldBe(document == "bundled");
    }

    [Theory]
    [InlineData("bundled", "\"image_style_references\":[{\"strength\":1.4,\"url\":\"https://a.b/c\"}]", "KREA1001 'strength' must be at most 1 on Krea, but is 1.4")]
    [InlineData("june", "\"image_style_references\":[{\"strength\":1.4,\"url\":\"https://a.b/c\"}]", "KREA1001 'strength' must be at most 1 on Krea, but is 1.4")]
    [InlineData("may", "\"image_style_references\":[{\"strength\":1.4,\"url\":\"https://a.b/c\"}]", null)]
    [InlineData("may", "\"image_style_references\":[{\"strength\":2.5,\"url\":\"https://a.b/c\"}]", "KREA1001 'strength' must be at most 2 on Krea, but is 2.5")]
    [InlineData("may", "\"image_style_references\":[{\"strength\":-2}]", null)]
    [InlineData("may", "\"moodboards\":[{\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"strength\":1.5}]", null)]
    [InlineData("june", "\"moodboards\":[{\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"strength\":1.5}]", "KREA1001 'strength' must be at most 1 on Krea, but is 1.5")]
    [InlineData("june", "\"intensity\":-101", "KREA1001 'intensity' must be at least -100 on Krea, but is -101")]
    [InlineData("bundled", "\"movement\":101", "KREA1001 'movement' must be at most 100 on Krea, but is 101")]
    public void Limits_AreThoseOfTheDocument(string document, string member, string? violation)
    {
        var text = Choose(document).Text("Check", Start + member + "}");

        if (violation is null)
        {
            text.ShouldContain(member);
        }
        else
        {
            text.ShouldBe(violation);
        }
    }

    [Theory]
    [InlineData("june", "\"movement\":1")]
    [InlineData("june", "\"image_url\":null")]
    [InlineData("june", "\"strength\":0.5")]
    [InlineData("may", "\"intensity\":1")]
    [InlineData("may", "\"movement\":1")]
    public void MembersOfLater_AreRefused(string document, string member) =>
        Choose(document).Text("Check", Start + member + "}").ShouldStartWith("refused: ");

    [Fact]
    public void RatioOfLater_IsRefused()
    {
        const string json = """{"prompt":"fox","aspect_ratio":"3:4","resolution":"1K"}""";

        Bundled.Value.Text("Check", json).ShouldBe(json);
        June.Value.Text("Check", json).ShouldStartWith("refused: ");
        May.Value.Text("Check", json).ShouldStartWith("refused: ");
    }

    [Theory]
    [InlineData("june", true)]
    [InlineData("may", true)]
    [InlineData("bundled", false)]
    public void Aliases_AreReadWhileTheyAreAccepted(string document, bool accepted)
    {
        var text = Choose(document).Text("Check", Start + """ "imageStyleRefs":[{"strength":0.5,"url":"https://a.b/c"}],"presetStyles":[{"id":"x","strength":1}]}""");

        if (accepted)
        {
            text.ShouldContain("\"image_style_references\":[{\"strength\":0.5,\"url\":\"https://a.b/c\"}]");
            text.ShouldContain("\"styles\":[{\"id\":\"x\",\"strength\":1}]");
            text.ShouldNotContain("Refs");
        }
        else
        {
            text.ShouldStartWith("refused: ");
            text.ShouldContain("imageStyleRefs");
        }
    }

    [Fact]
    public void AliasBesideItsNewName_IsRefused() =>
        June.Value.Text("Check", Start + """ "imageStyleRefs":[],"image_style_references":[]}""").ShouldStartWith("refused: ");

    [Theory]
    [InlineData("june")]
    [InlineData("may")]
    public void Manifest_StaysInForce(string document)
    {
        var types = Choose(document).Assembly;

        types.GetType("Krea2.KreaAi.KreaClient")!.GetProperties().Select(property => property.Name).ShouldBeSubsetOf(["Medium", "Large", "MediumTurbo", "Jobs", "Assets", "Styles", "Connection"]);
        types.GetType("Krea2.KreaAi.KreaImageStyleReference").ShouldNotBeNull();
        types.GetType("Krea2.KreaAi.KreaRequest")!.GetProperty("Seed")!.PropertyType.ShouldBe(typeof(long?));
        Choose(document).Text("Cost", Start + "\"moodboards\":[{\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"strength\":1}]}").ShouldBe("0.07");
        Choose(document).Text("Cost", Start + "\"seed\":7}").ShouldBe("0.06");
    }

    [Fact]
    public void PictureToStartFrom_HasNoPrice() =>
        Bundled.Value.Text("Cost", Start + "\"image_url\":\"https://a.b/c\"}").ShouldBe("none");

    [Fact]
    public void Defaults_AreThoseOfTheDocument()
    {
        DefaultOf(Spec.Krea, "Creativity").ShouldBe("\"low\"");
        DefaultOf(Spec.KreaMay, "Creativity").ShouldBe("\"medium\"");
    }

    [Theory]
    [InlineData("Ratio3x4", "CS0117")]
    [InlineData("Ratio4x5", null)]
    public void CodeForLater_DoesNotCompile(string ratio, string? error)
    {
        var project = Compiler.Compile("User", [], "using Krea2.KreaAi; class C { object _r = KreaAspectRatio." + ratio + "; }");

        GeneratorRun.Of(project, Spec.KreaJune).ShouldCompile(error is null ? [] : [error]);
        GeneratorRun.Of(project, Spec.KreaMay).ShouldCompile(error is null ? [] : [error]);
        GeneratorRun.Of(project, Spec.Krea).ShouldCompile();
    }

    [Fact]
    public void CodeForMembersOfLater_DoesNotCompile()
    {
        var project = Compiler.Compile("User", [], "using Krea2.KreaAi; class C { object _r = new KreaRequest { Prompt = \"\", AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K, Movement = 1, ImageUrl = null }; }");

        GeneratorRun.Of(project, Spec.KreaJune).ShouldCompile("CS0117");
        GeneratorRun.Of(project, Spec.Krea).ShouldCompile();
    }

    [Fact]
    public void DayOfTheProject_ComesBeforeThatOfTheDocument()
    {
        InMemoryText[] files = [Spec.KreaJune[0].Set("Krea2Taken", "2026-06-20"), Spec.KreaManifest];

        using var after = LoadedAssembly.Of(files, "using Krea2.KreaAi;", Methods);
        using var last = LoadedAssembly.Of([Spec.KreaJune[0].Set("Krea2Taken", "2026-06-19"), Spec.KreaManifest], "using Krea2.KreaAi;", Methods);

        after.Text("Check", Start + "\"presetStyles\":[]}").ShouldStartWith("refused: ");
        last.Text("Check", Start + "\"presetStyles\":[]}").ShouldContain("\"styles\":[]");
    }

    [Fact]
    public void DocumentWithoutADay_LeavesAliasesAcceptedButSaysSo()
    {
        var spec = Spec.KreaJune[0].Replace("\"x-krea2-taken\": \"2026-06-10\",", "");
        var client = ReferencedClient.Of(spec, Spec.KreaManifest);

        client.Client.Named<string>("SpecDate").ShouldBeNull();
        ReferencedClient.TypeOf(client.Requests.First()).GetMembers("Styles").Single().Attributes("SchemaAlias").ShouldHaveSingleItem().Named<string>("LastDay").ShouldBe("2026-06-19");
    }

    private static string? DefaultOf(InMemoryText[] files, string member) =>
        SchemaFromSymbols.Property(ReferencedClient.TypeOf(ReferencedClient.Of(files).Requests.First()).GetMembers(member).Single()).Named<string>("Default");

    private static LoadedAssembly Choose(string document) => (document switch { "june" => June, "may" => May, _ => Bundled }).Value;
}
