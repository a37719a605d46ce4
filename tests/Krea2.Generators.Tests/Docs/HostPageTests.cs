namespace Krea2.Generators.Tests.Docs;

/// <summary>The comparison of the hosts says what <c>specs/</c> says. Where it does not, the page as it should be lies beside the tests.</summary>
public sealed class HostPageTests
{
    [Fact]
    public void Page_IsWhatTheDocumentsSay()
    {
        var text = HostPage.Text();
        var path = Path.Combine(AppContext.BaseDirectory, "hosts.md");
        File.WriteAllText(path, text);

        text.ShouldAllBe(letter => char.IsAscii(letter));
        RepositoryFile.Read("docs/hosts.md").ShouldBe(text, $"the page as it should be: {path}");
    }

    [Theory]
    [InlineData("reference strength", "`image_style_references[].strength`: number, at least 0, at most 1, default 0.5", "`reference[].strength`: number, at least -2, at most 2, default 1")]
    [InlineData("prompt", "`prompt`: required, string", "`positivePrompt`: required, string")]
    [InlineData("creativity", "default not stated (Medium), medium (Large), low (MediumTurbo)", "default medium |")]
    [InlineData("aspect ratio", "| `width` and `height`: required, 1024x1024 for 1:1, ", "1376x768 for 16:9", "(inferred for Large, MediumTurbo, Turbo)")]
    [InlineData("`Medium` | style references", "| 0.035 | none | 0.035 | 0.035 |")]
    [InlineData("`Turbo` | text to image", "| - | - | none | - |")]
    [InlineData("cancel", "`DELETE /jobs/{id}` | `POST /predictions/{prediction_id}/cancel` | - | - |")]
    [InlineData("webhook", "| header `X-Webhook-URL` | `webhook` in the body | `webhookURL` in the body | query `webhook` |")]
    [InlineData("errors inside HTTP 200", "| - | - | by `errors` | by `code` |")]
    public void Row_NamesWhatDiffers(string concept, params string[] cells)
    {
        var row = HostPage.Text().Split('\n').Single(line => line.StartsWith($"| {concept} |", StringComparison.Ordinal));

        cells.ShouldAllBe(cell => row.Contains(cell));
    }
}
