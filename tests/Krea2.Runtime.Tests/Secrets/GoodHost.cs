using Krea2.Runtime.Tests.Hosts;
using Krea2.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>A host that answers every call as it should, with an address of a picture that is signed.</summary>
internal static class GoodHost
{
    public static Task<ScriptedHost> StartAsync(HostUnderTest under) => ScriptedHost.StartAsync(context => AnswerAsync(under, context));

    private static async Task AnswerAsync(HostUnderTest under, HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/images", StringComparison.Ordinal))
        {
            await ScriptedHost.AnswerAsync(context, 200, "picture", "image/png");
            return;
        }

        context.Request.Body.Position = 0;
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync();
        Uri image = Marks.Signed(new Uri($"http://{context.Request.Host}"), "/images/fox.png");
        await ScriptedHost.AnswerAsync(context, 200, under.Good($"{context.Request.Method} {context.Request.Path}", body, image));
    }
}
