using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Benchmarks.Throughput;

/// <summary>A host on loopback that answers without thinking: a submit with a queued job, each read with a finished one. What is measured is the client.</summary>
internal sealed class CannedHost : IAsyncDisposable
{
    private const string Id = "0c8ec1f5-6a0e-4a38-9a0a-2f0c1c34b0aa";
    private static readonly byte[] s_queued = Encoding.UTF8.GetBytes($$"""{"job_id":"{{Id}}","status":"queued","created_at":"2026-11-20T12:00:00Z","completed_at":null,"result":null}""");
    private static readonly byte[] s_completed = Encoding.UTF8.GetBytes($$$"""{"job_id":"{{{Id}}}","status":"completed","created_at":"2026-11-20T12:00:00Z","completed_at":"2026-11-20T12:00:09Z","result":{"urls":["https://gen.krea.ai/images/{{{Id}}}.png"]}}""");

    private readonly WebApplication _application;

    private CannedHost(WebApplication application)
    {
        _application = application;
    }

    public Uri Address { get; private set; } = null!;

    public static async Task<CannedHost> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var host = new CannedHost(builder.Build());
        host._application.Run(AnswerAsync);
        await host._application.StartAsync();
        host.Address = new Uri(host._application.Urls.Single());
        return host;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        bool submits = HttpMethods.IsPost(context.Request.Method);
        await context.Request.Body.CopyToAsync(Stream.Null);
        byte[] answer = submits ? s_queued : s_completed;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }
}
