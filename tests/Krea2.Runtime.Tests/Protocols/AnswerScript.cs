using Krea2.Tests.Http;

namespace Krea2.Tests.Protocols;

/// <summary>A host that gives the answers of a list, one a request, the last one for ever.</summary>
internal static class AnswerScript
{
    public static Task<ScriptedHost> StartAsync(params string[] answers) => StartAsync([.. answers.Select(static answer => (200, answer))]);

    public static Task<ScriptedHost> StartAsync(params (int Status, string Body)[] answers)
    {
        int next = -1;
        return ScriptedHost.StartAsync(context =>
        {
            (int status, string body) = answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)];
            return ScriptedHost.AnswerAsync(context, status, body);
        });
    }

    /// <summary>A host that cuts the connection instead of answering.</summary>
    public static Task<ScriptedHost> StartCuttingAsync()
    {
        return ScriptedHost.StartAsync(static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
    }
}
