using Krea2.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace Krea2.Tests.Jobs;

/// <summary>A host that takes one job and reports the states of a list, the last one for ever.</summary>
internal sealed class JobScript(params string[] states)
{
    private int _polls = -1;

    /// <summary>Runs before each answer.</summary>
    public Func<HttpContext, Task> Before { get; init; } = _ => Task.CompletedTask;

    public string Extra { get; init; } = "";

    public Task<ScriptedHost> StartAsync() => ScriptedHost.StartAsync(AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        await Before(context);
        if (context.Response.HasStarted || context.Response.StatusCode != 200)
        {
            return;
        }

        if (context.Request.Method == "DELETE")
        {
            return;
        }

        string state = context.Request.Method == "POST" ? "backlogged" : states[Math.Min(Interlocked.Increment(ref _polls), states.Length - 1)];
        string result = state == "completed" ? """{"urls":["https://images.example.invalid/fox.png"]}""" : "null";
        await ScriptedHost.AnswerAsync(context, 200, $$"""{"job_id":"job-1","status":"{{state}}","created_at":"2026-11-20T12:00:00Z","completed_at":null,"result":{{result}}{{Extra}}}""");
    }
}
