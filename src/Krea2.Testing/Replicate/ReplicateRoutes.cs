using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Krea2.Testing.Replicate;

/// <summary>Connects Replicate's routes with what answers them.</summary>
internal static class ReplicateRoutes
{
    private const string Base = ReplicateDialect.Base;

    public static void Map(IEndpointRouteBuilder endpoints, ReplicateState state)
    {
        // Read now: a schema that cannot be used stops the host, not the first request.
        foreach (var operation in state.Document.Operations)
        {
            _ = operation.Body;
        }

        var submit = new ReplicateSubmitRoute(state);
        endpoints.MapPost(Base + "/models/{owner}/{name}/predictions", (RequestDelegate)submit.CreateForModelAsync);
        endpoints.MapPost(Base + "/predictions", (RequestDelegate)submit.CreateAsync);

        var predictions = new ReplicatePredictionRoutes(state);
        endpoints.MapGet(Base + "/predictions", (RequestDelegate)predictions.ListAsync);
        endpoints.MapGet(Base + "/predictions/{id}", (RequestDelegate)predictions.GetAsync);
        endpoints.MapPost(Base + "/predictions/{id}/cancel", (RequestDelegate)predictions.CancelAsync);
        endpoints.MapGet(Base + "/webhooks/default/secret", (RequestDelegate)predictions.GetSecretAsync);

        var files = new ReplicateFileRoutes(state);
        endpoints.MapPost(Base + "/files", (RequestDelegate)files.UploadAsync);
        endpoints.MapGet(Base + "/files", (RequestDelegate)files.ListAsync);
        endpoints.MapGet(Base + "/files/{id}", (RequestDelegate)files.GetAsync);
        endpoints.MapDelete(Base + "/files/{id}", (RequestDelegate)files.DeleteAsync);
        endpoints.MapGet(Base + "/files/{id}/download", (RequestDelegate)files.DownloadAsync);
        endpoints.MapGet(PictureRoute.Pattern, (RequestDelegate)new PictureRoute(state, ReplicateDialect.Instance).GetAsync);
    }
}
