using System.Text;
using System.Text.Json;
using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>Every kind of call that a client makes.</summary>
internal static class Calls
{
    public static KreaRequest Request { get; } = Requests.Small with { Prompt = Marks.Prompt };

    /// <summary>Makes them all; whatever comes of them is kept, with the objects they give.</summary>
    public static async Task<List<object>> MakeAsync(KreaClient client, Sweep sweep, Uri results)
    {
        var options = new CallOptions { WebhookUrl = Marks.Webhook };
        var image = new GeneratedImage { Url = Marks.Signed(results, "/images/fox.png") };
        List<object?> given =
        [
            client,
            options,
            image,
            await sweep.TryAsync(() => client.Medium.SubmitAsync(Request, options)),
            await sweep.TryAsync(() => client.Medium.GenerateAsync(Request, null, options)),
            await sweep.TryAsync(() => client.Jobs.GetAsync("job-1")),
            await sweep.TryAsync(() => client.Jobs.WaitAsync("job-1")),
            await sweep.TryAsync(() => client.Jobs.ListAsync()),
            await sweep.TryAsync(() => client.Assets.UploadAsync(new KreaAssetUpload { File = FileContent.FromBytes(new byte[] { 1, 2, 3 }, "fox.png"), Description = Marks.Prompt })),
            await sweep.TryAsync(() => client.Assets.ListAsync()),
            await sweep.TryAsync(() => client.Styles.ListAsync()),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(Webhook("job-1"))),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(Webhook("job-1"), trustBody: true)),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes($"token {Marks.Key} {Marks.Webhook}")))),
        ];
        await sweep.TryAsync(() => client.Jobs.CancelAsync("job-1"));
        await sweep.TryAsync(() => client.DownloadAsync(image, Stream.Null));
        return [.. given.OfType<object>()];
    }

    private static MemoryStream Webhook(string id)
    {
        return new MemoryStream(Encoding.UTF8.GetBytes($$"""{"job_id":"{{id}}","status":"failed","created_at":"2026-11-20T12:00:00Z","error":{"code":"c","message":"{{JsonEncodedText.Encode($"{Marks.Key} {Marks.Webhook.AbsoluteUri}")}}"} }"""));
    }
}
