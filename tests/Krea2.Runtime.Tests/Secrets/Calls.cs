using System.Text;
using Krea2.Runtime.Tests.Hosts;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>Every kind of call that a client makes.</summary>
internal static class Calls
{
    /// <summary>Makes them all; whatever comes of them is kept, with the objects they give.</summary>
    public static async Task<List<object>> MakeAsync(HostUnderTest under, ClientUnderTest client, Sweep sweep, Uri results)
    {
        var options = new CallOptions { WebhookUrl = Marks.Webhook };
        var image = new GeneratedImage { Url = Marks.Signed(results, "/images/fox.png") };
        List<object?> given =
        [
            client.Client,
            options,
            image,
            await sweep.TryAsync(() => client.SubmitAsync(Marks.Prompt, options)),
            await sweep.TryAsync(() => client.GenerateAsync(Marks.Prompt, null, options, CancellationToken.None)),
            await sweep.TryAsync(() => client.Jobs.GetAsync("job-1")),
            await sweep.TryAsync(() => client.Jobs.WaitAsync("job-1")),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(Webhook(under))),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(Webhook(under), trustBody: true)),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(Stream($"token {Marks.Key} {Marks.Webhook}"))),
        ];
        foreach (Func<Task<object>> call in Others(client))
        {
            given.Add(await sweep.TryAsync(call));
        }

        await sweep.TryAsync(() => client.Jobs.CancelAsync("job-1"));
        await sweep.TryAsync(() => client.Client.DownloadAsync(image, System.IO.Stream.Null));
        return [.. given.OfType<object>()];
    }

    private static IEnumerable<Func<Task<object>>> Others(ClientUnderTest client)
    {
        if (client.ListAsync is { } list)
        {
            yield return async () => await list();
        }

        if (client.UploadAsync is { } upload)
        {
            yield return async () => await upload(FileContent.FromBytes(new byte[] { 1, 2, 3 }, $"{Marks.Prompt}.png")) ?? 0;
        }

        foreach (Func<Task<object>> other in client.Others)
        {
            yield return other;
        }
    }

    private static MemoryStream Webhook(HostUnderTest under) => Stream(under.FailedWebhook("job-1", $"{Marks.Key} {Marks.Webhook.AbsoluteUri}"));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
