using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>Prices of a catalogue become the estimate of its request, or their place is told; none is lost in silence.</summary>
public sealed class CataloguePriceTests
{
    private const string Rows = """
        {'path': 'inputs.quality', 'type': 'string', 'values': ['low', 'high'], 'default': 'low'}, {'path': 'inputs.hdr', 'type': 'boolean'}, {'path': 'inputs.style', 'type': 'string', 'default': 'plain'},
        {'path': 'inputs.mode', 'type': 'string', 'values': ['a', {'value': 'b', 'inferred': true}]}, {'path': 'a\\.b', 'type': 'string'}, {'path': 'images', 'type': 'array'}, {'path': 'images[].url', 'type': 'string'}
        """;

    [Theory]
    [InlineData("'inputs.quality': 'high'", "new Make { Inputs = new MakeInputs { Quality = MakeInputsQuality.High } }")]
    [InlineData("'inputs.quality': 'low'", "new Make()")]
    [InlineData("'inputs.hdr': 'true'", "new Make { Inputs = new MakeInputs { Hdr = true } }")]
    [InlineData("'inputs.style': 'oil'", "new Make { Inputs = new MakeInputs { Style = \"oil\" } }")]
    [InlineData("'inputs.style': 'plain', 'inputs.hdr': 'true'", "new Make { Inputs = new MakeInputs { Hdr = true } }")]
    [InlineData("'a\\\\.b': 'x'", "new Make { AB = \"x\" }")]
    [InlineData("'inputs.mode': 'c'", "new Make { Inputs = new MakeInputs { Mode = \"c\" } }")]
    public void ConditionInsideOfAnObject_DecidesThePrice(string when, string request)
    {
        var other = "new Make { Inputs = new MakeInputs { Quality = MakeInputsQuality.High, Hdr = false, Style = \"ink\", Mode = \"b\" } }";
        if (when.Contains("high", StringComparison.Ordinal))
        {
            other = "new Make()";
        }

        using var app = LoadedAssembly.Of(
            [Catalogue("{'amount': '0.06', 'when': {" + when + "}}, {'amount': '0.04'}")],
            "using Acme;",
            $"public static string Prices() => FormattableString.Invariant($\"{{{request}.EstimateCost()}} {{{other}.EstimateCost()}}\");".Replace("{new", "{(new", StringComparison.Ordinal).Replace(".EstimateCost", ").EstimateCost", StringComparison.Ordinal));

        app.Text("Prices").ShouldBe("0.06 0.04");
    }

    [Theory]
    [InlineData("'inputs.qality'", "high", "W KREA0016 acme.openapi.json(4,29): The document contradicts itself: a price depends on 'inputs.qality', which the request does not have outside of lists and alternatives; no price of the request is generated")]
    [InlineData("'images.url'", "x", "W KREA0016 acme.openapi.json(4,29): The document contradicts itself: a price depends on 'images.url', which the request does not have outside of lists and alternatives; no price of the request is generated")]
    [InlineData("'inputs.quality'", "best", "W KREA0016 acme.openapi.json(4,29): The document contradicts itself: a price depends on 'inputs.quality', which cannot have the value 'best'; no price of the request is generated")]
    [InlineData("'images'", "x", "W KREA0016 acme.openapi.json(4,29): The document contradicts itself: a price depends on 'images', which cannot have the value 'x'; no price of the request is generated")]
    public void ConditionThatCannotCome_IsTold(string path, string value, string problem)
    {
        var run = GeneratorRun.Of(Catalogue("\n{'amount': '0.06', 'when': {" + path + ": '" + value + "'}}, {'amount': '0.04'}")).ShouldCompile();

        run.ProblemTexts.ShouldBe([problem]);
        string.Concat(run.Texts.Values).ShouldNotContain("EstimateCost");
    }

    [Theory]
    [InlineData("{'amount': 'free'}", "E KREA0003 acme.openapi.json(3,23): The value of 'amount' is \"free\", but must be US dollars as a decimal number, like 0.04")]
    [InlineData("{'amount': 4e-2}", "E KREA0003 acme.openapi.json(3,23): The value of 'amount' is 4e-2, but must be US dollars as a decimal number, like 0.04")]
    [InlineData("{'amount': 1, 'wehn': {}}", "E KREA0003 acme.openapi.json(3,26): The value of 'a price' is the name \"wehn\", but must be one of amount, when")]
    public void PriceThatIsNone_IsTold(string price, string problem) =>
        GeneratorRun.Of(Catalogue(price)).ProblemTexts.ShouldBe([problem]);

    [Fact]
    public void PriceOfOneOfSeveralRequests_IsTold()
    {
        var run = GeneratorRun.Of(Spec.Own("""
            {'catalogue': '1.0', 'title': 'Acme', 'requests': [
              {'name': 'A', 'method': 'POST', 'route': '/', 'parameters': [{'path': 'a', 'type': 'string'}], 'prices': [{'amount': 1}]},
              {'name': 'B', 'method': 'POST', 'route': '/', 'parameters': [{'path': 'b', 'type': 'string'}]}]}
            """));

        run.ProblemTexts.ShouldBe(["W KREA0016 acme.openapi.json(2,108): The document contradicts itself: 'A' has prices, but is sent to one method and route with 'B'; no price of such requests is generated"]);
    }

    private static InMemoryText Catalogue(string prices) =>
        Spec.Own("{'catalogue': '1.0', 'title': 'Acme', 'requests': [{'name': 'Make', 'method': 'POST', 'route': '/make', 'parameters': [" + Rows + "],\n'prices': [" + prices + "]}]}");
}
