using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Krea;

/// <summary>Asks for, lists and cancels jobs.</summary>
internal sealed class JobRoutes
{
    private readonly KreaState _state;

    public JobRoutes(KreaState state)
    {
        _state = state;
    }

    public Task GetAsync(HttpContext context) => _state.Store.Poll(Id(context)) is { } job
        ? JsonAnswer.WriteAsync(context, writer => _state.Write(writer, job))
        : KreaError.WriteAsync(context, 404, "Job not found");

    /// <summary>200 without a body. Krea documents no answer for a job that can no longer be cancelled but 404, so that is what comes.</summary>
    public Task DeleteAsync(HttpContext context)
    {
        if (_state.Store.Find(Id(context)) is not { } job)
        {
            return KreaError.WriteAsync(context, 404, "Job not found");
        }

        return _state.Store.TryCancel(job)
            ? JsonAnswer.WriteBytesAsync(context, 200, null, default)
            : KreaError.WriteAsync(context, 404, $"Job cannot be cancelled: its status is {job.Status}, and only queued and processing jobs can");
    }

    public Task ListAsync(HttpContext context)
    {
        var status = context.Request.Query["status"].ToString();
        var types = context.Request.Query["types"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var jobs = Paging.After(context, _state.Store.List(), job => job.CreatedAt)
            .Where(job => status.Length == 0 || job.Status == status)
            .Where(job => types.Length == 0 || types.Any(type => IsOfType(job, type)));
        return JsonAnswer.WriteAsync(context, writer => Paging.Write(writer, context, jobs, job => _state.Write(writer, job), job => JsonText.Time(job.CreatedAt)));
    }

    /// <summary>Krea does not say what its types are called: here a type is the route after <c>/generate/</c>, or any of its parts.</summary>
    private static bool IsOfType(FakeJob job, string type) => job.Type == type || job.Type.Split('/').Contains(type);

    private static string Id(HttpContext context) => (string?)context.Request.RouteValues["id"] ?? "";
}
