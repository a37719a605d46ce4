using System.Text.Json;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Krea2.Testing.Runware;

/// <summary>The one route that takes tasks, and what serves pictures and files.</summary>
internal sealed class RunwareRoutes
{
    private readonly InferenceTasks _inference;
    private readonly MediaTasks _media;

    private RunwareRoutes(RunwareState state)
    {
        _inference = new InferenceTasks(state);
        _media = new MediaTasks(state);
    }

    public static void Map(IEndpointRouteBuilder endpoints, RunwareState state)
    {
        var routes = new RunwareRoutes(state);
        endpoints.MapPost(RunwareDialect.Base, (RequestDelegate)routes.InvokeAsync);
        endpoints.MapGet("/files/{name}", (RequestDelegate)routes._media.DownloadAsync);
        endpoints.MapGet(PictureRoute.Pattern, (RequestDelegate)new PictureRoute(state, RunwareDialect.Instance).GetAsync);
    }

    private async Task InvokeAsync(HttpContext context)
    {
        var (body, problem) = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        problem ??= body.ValueKind is JsonValueKind.Array && body.GetArrayLength() > 0 ? null : "The body must be an array of tasks";
        if (problem is not null)
        {
            await RunwareDialect.Instance.WriteErrorAsync(context, 400, problem).ConfigureAwait(false);
            return;
        }

        var answer = new RunwareAnswer();
        var held = new List<RunwareJob>();
        foreach (var task in body.EnumerateArray())
        {
            Start(task, answer, held);
        }

        await _inference.FinishAsync(held, answer, context.RequestAborted).ConfigureAwait(false);
        await answer.WriteAsync(context).ConfigureAwait(false);
    }

    private void Start(JsonElement task, RunwareAnswer answer, List<RunwareJob> held)
    {
        switch (task.Text("taskType"))
        {
            case TaskTypes.Authentication:
                answer.Add(static writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("taskType", TaskTypes.Authentication);
                    writer.WriteString("connectionSessionUUID", Guid.NewGuid());
                    writer.WriteEndObject();
                });
                break;
            case TaskTypes.GetResponse:
                _inference.Poll(task, answer);
                break;
            case TaskTypes.ImageUpload:
                _media.UploadImage(task, answer);
                break;
            case TaskTypes.MediaStorage:
                _media.Store(task, answer);
                break;
            default:
                _inference.Start(task, answer, held);
                break;
        }
    }
}
