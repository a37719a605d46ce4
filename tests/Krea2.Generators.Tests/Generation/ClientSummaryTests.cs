using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>The documentation of a client is a sentence, whatever the document calls itself.</summary>
public sealed class ClientSummaryTests
{
    [Theory]
    [InlineData("Acme", "Client of Acme.")]
    [InlineData("Acme API", "Client of the Acme API.")]
    [InlineData("The Acme API", "Client of The Acme API.")]
    [InlineData("Acme API 2.0", "Client of Acme API 2.0.")]
    [InlineData("", "Client of Acme.")]
    public void Title_StandsInASentence(string title, string summary)
    {
        const string Document = "{'openapi': '3.1.0', 'info': {'title': 'TITLE', 'version': '1'}, 'paths': {'/things': {'get': {'operationId': 'listThings', 'tags': ['Things'], 'responses': {'204': {'description': 'None.'}}}}}}";
        var run = GeneratorRun.Of(Spec.Own(Document.Replace("TITLE", title, StringComparison.Ordinal)));

        run.Texts["AcmeClient.g.cs"].ShouldContain($"/// <summary>{summary}</summary>");
    }
}
