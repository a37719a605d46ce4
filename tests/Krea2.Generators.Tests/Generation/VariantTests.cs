using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>Variants whose request is a part of the body, that share a route and a type, and that the client fills something in for.</summary>
public sealed class VariantTests
{
    private const string Methods = """
            public static string Names(string type) => string.Join(" ", typeof(StudioClient).Assembly.GetType("Acme.Studio." + type)!.GetProperties().Where(p => p.DeclaringType!.Name == type).Select(p => p.Name));

            public static string Json() => new StudioRequest { Prompt = "fox", Width = 64, Height = 64, Inputs = new() { References = ["a", new StudioReferenceImage { Image = "b" }] } }.ToJson();

            public static string Bindings() => string.Join("\n", typeof(StudioClient).Assembly.GetCustomAttributes(false).OfType<Krea2.Metadata.GeneratedRequestAttribute>()
                .Select(a => $"{a.Request.Name} {a.Variant} {a.Route} {a.BodyPath} {a.Constants}"));

            public static string Rules() => string.Join("\n", typeof(StudioRequest).GetCustomAttributes(false).OfType<Krea2.Metadata.SchemaRuleAttribute>().Select(r => $"{r.Variants}|{r.Inferred}|{r.Schema.Substring(0, r.Schema.IndexOf(':'))}"));

            public static string OfVariant(string variant, string json) => string.Join("\n", StudioRequest.Parse(json).Validate(Enum.Parse<StudioVariant>(variant)).Select(v => v.RuleId));

            public static string Cost(string variant, string json) => StudioRequest.Parse(json).EstimateCost(Enum.Parse<StudioVariant>(variant))?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown";

            public static string DraftCost() => new StudioDraftInput { Prompt = "fox" }.EstimateCost()?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown";

            public static string PassedCost() => string.Join(" ", new[]
            {
                new StudioRequest { Prompt = "fox", Width = 64, Height = 64, Inputs = new() { Extra = new() { { "references", 1 } } } },
                new StudioRequest { Prompt = "fox", Width = 64, Height = 64, Extra = new() { { "results", 3 } } },
                new StudioRequest { Prompt = "fox", Width = 64, Height = 64, Extra = new() { { "other", 3 } } },
            }.Select(request => request.EstimateCost(StudioVariant.Small)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"));

            public static string Size() => StudioSize.Wide + " " + string.Join(" ", StudioSize.All.Select(size => new StudioRequest { Prompt = "fox", Width = size.Width, Height = size.Height }.Validate(StudioVariant.Small).Count));

            public static string Check(string json) => string.Join("\n", StudioRequest.Parse(json).Validate(StudioVariant.Small).Select(v => v.Pointer));

            public static string ToText() => new StudioRequest { Prompt = "fox", Width = 64, Height = 64, Upload = "https://store.example/a?secret=1" }.ToString() + new StudioReferenceImage { Image = "https://store.example/a?secret=1" } + (StudioReference)"https://store.example/a?secret=1";
        """;

    private static readonly Lazy<LoadedAssembly> Loaded = new(() => LoadedAssembly.Of(Spec.Studio, "using Acme.Studio;", Methods));

    [Fact]
    public void VariantsThatDifferInDefaultsAndConstants_ShareAType()
    {
        var run = GeneratorRun.Of(Spec.Studio).ShouldCompile();

        run.ProblemTexts.ShouldBeEmpty();
        run.Texts.Keys.ShouldNotContain(name => name.Contains("Big", StringComparison.Ordinal));
        Loaded.Value.Text("Names", "StudioRequest").ShouldBe("TaskId Prompt Width Height Seed Creativity Results Upload Inputs Extra");
        Loaded.Value.Text("Names", "StudioDraftInput").ShouldBe("Prompt Style Note Board Images Extra");
        Loaded.Value.Text("Names", "StudioClient").ShouldBe("Small Big Draft Jobs");
    }

    [Fact]
    public void Metadata_SaysWhereTheRequestIsAndWhatTheClientFillsIn() => Loaded.Value.Text("Bindings").ShouldBe("""
        StudioRequest small /tasks /0 {"taskType":"image","model":"studio:small"}
        StudioRequest big /tasks /0 {"taskType":"image","model":"studio:big"}
        StudioDraftInput draft /models/draft/predictions /input 
        """);

    [Fact]
    public void Client_TellsTheRuntimeWhatToFillIn()
    {
        var client = GeneratorRun.Of(Spec.Studio).Texts["StudioClient.g.cs"];

        client.ShouldContain("""Constants = [new("taskType", "image"), new("model", "studio:small")],""");
        client.ShouldContain("""Constants = [new("taskType", "image"), new("model", "studio:big")],""");
        client.ShouldContain("""new global::Krea2.Protocols.KreaJobProtocol(getRoute: "/jobs/{id}", cancelRoute: "/jobs/{id}")""");
        client.ShouldContain("RefusesWithUnavailable = true,");
    }

    [Fact]
    public void DefaultsThatDiffer_AreDocumentedByVariantAndNotGivenAsOne()
    {
        var texts = GeneratorRun.Of(Spec.Studio).Texts;

        texts["StudioClient.StudioRequest.g.cs"].ShouldContain("""Default of the host: "low" for Small, "high" for Big.""");
        texts["StudioClient.StudioRequest.g.cs"].ShouldContain("""[global::Krea2.Metadata.SchemaProperty("creativity")]""");
        texts["StudioClient.StudioInputs.g.cs"].ShouldContain("Default of the host: 0.5 for Small, none named for Big.");
    }

    [Fact]
    public void SuppliedMember_NeedNotBeSet()
    {
        Loaded.Value.Text("Json").ShouldBe("""{"prompt":"fox","width":64,"height":64,"inputs":{"references":["a",{"image":"b"}]}}""");
        Loaded.Value.Text("Check", """{"prompt":"fox","width":1024,"height":1024}""").ShouldBe("");
    }

    [Fact]
    public void Rule_SaysWhichVariantsItHoldsFor() => Loaded.Value.Text("Rules").ShouldBe("""
        |False|{"dependentRequired"
        small|False|{"anyOf"
        big|True|{"anyOf"
        """);

    [Theory]
    [InlineData("Small", """{"prompt":"fox","width":1000,"height":1000}""", "KREA1010")]
    [InlineData("Small", """{"prompt":"fox","width":1376,"height":768}""", "")]
    [InlineData("Big", """{"prompt":"fox","width":1000,"height":1000}""", "")]
    [InlineData("Big", """{"prompt":"fox","width":1000,"height":1000,"seed":1}""", "KREA1008")]
    public void Validate_KnowsTheRulesOfTheVariant(string variant, string json, string rule) => Loaded.Value.Text("OfVariant", variant, json).ShouldBe(rule);

    [Theory]
    [InlineData("Small", "", "0.01")]
    [InlineData("Big", "", "0.05")]
    [InlineData("Small", ""","results":3""", "0.03")]
    [InlineData("Small", ""","results":3,"inputs":{"references":["a"]}""", "0.06")]
    [InlineData("Small", ""","inputs":{"references":[]}""", "0.01")]
    [InlineData("Big", ""","inputs":{"references":["a"]}""", "unknown")]
    public void EstimateCost_FollowsTheManifest(string variant, string members, string cost) =>
        Loaded.Value.Text("Cost", variant, """{"prompt":"fox","width":1024,"height":1024""" + members + "}").ShouldBe(cost);

    [Fact]
    public void EstimateCost_WithoutSuchMembers_IsThatOfTheText() => Loaded.Value.Text("DraftCost").ShouldBe("0.001");

    [Fact]
    public void EstimateCost_OfWhatIsSentPastTheMembers_IsUnknown() => Loaded.Value.Text("PassedCost").ShouldBe("unknown unknown 0.01");

    [Fact]
    public void Combination_IsATypeWithItsValues()
    {
        Loaded.Value.Text("Size").ShouldBe("StudioSize { Width = 1376, Height = 768 } 0 0");
        GeneratorRun.Of(Spec.Studio).Texts["StudioClient.StudioSize.g.cs"].ShouldContain("/// <summary>16:9, that is 1376 and 768.</summary>");
    }

    [Fact]
    public void CombinationOfMembersThatTheDocumentLacks_IsLeftOut() => GeneratorRun.Of(Spec.Studio).Texts.Keys.ShouldNotContain("StudioClient.StudioNothing.g.cs");

    [Fact]
    public void ToString_CutsTheQueryOfAnAddress() => Loaded.Value.Text("ToText").ShouldNotContain("secret");
}
