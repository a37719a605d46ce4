using Krea2;

namespace Webhooks;

/// <summary>What is the same for each host: the answer to its report.</summary>
internal static class Hook
{
    public static async Task<IResult> AnswerAsync(string host, Reports reports, IJobWebhooks hooks, Func<IJobWebhooks, Task<JobWebhook>> read)
    {
        JobWebhook webhook;
        try
        {
            webhook = await read(hooks);
        }
        catch (InvalidWebhookException)
        {
            return Results.BadRequest();                    // not from the host, or not about a job of ours
        }
        catch (ApiException)
        {
            return Results.StatusCode(503);                 // the host could not be asked: it may come again
        }

        if (webhook.IsRepeat)
        {
            return Results.Ok();
        }

        try
        {
            reports.Add(host, webhook.Job);
        }
        catch
        {
            hooks.Forget(webhook);                          // the next report counts as the first again
            throw;
        }

        return Results.Ok();
    }
}
