using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Krea2.Tests.Http;

/// <summary>A host on a real socket whose answers a test writes itself.</summary>
internal sealed class ScriptedHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ScriptedHost(WebApplication application)
    {
        _application = application;
    }

    public Uri BaseAddress { get; private set; } = null!;

    public ConcurrentQueue<RecordedRequest> Requests { get; } = new();

    public static async Task<ScriptedHost> StartAsync(Func<HttpContext, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        var host = new ScriptedHost(application);
        application.Run(async context =>
        {
            host.Requests.Enqueue(await RecordedRequest.ReadAsync(context.Request));
            await answer(context);
        });
        await application.StartAsync();
        host.BaseAddress = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return host;
    }

    /// <summary>Answers every request alike.</summary>
    public static Task<ScriptedHost> StartAsync(int status, string body, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        return StartAsync(context =>
        {
            foreach ((string name, string value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return AnswerAsync(context, status, body, contentType);
        });
    }

    public static Task AnswerAsync(HttpContext context, int status, string body, string contentType = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
