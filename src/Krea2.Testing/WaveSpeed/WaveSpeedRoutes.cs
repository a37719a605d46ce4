using Krea2.Testing.Documents;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Krea2.Testing.WaveSpeed;

/// <summary>Connects WaveSpeed's routes with what answers them: the models of the document, and the envelope around them.</summary>
internal static class WaveSpeedRoutes
{
    private const string Base = WaveSpeedDialect.Base;

    public static void Map(IEndpointRouteBuilder endpoints, HostDocument document, WaveSpeedState state)
    {
        foreach (var operation in document.Operations.Where(IsModel))
        {
            // Read now: a schema that cannot be used stops the host, not the first request.
            _ = operation.Body;
            endpoints.MapPost(Base + operation.Route, (RequestDelegate)new WaveSpeedSubmitRoute(operation, state).InvokeAsync);
        }

        var predictions = new WaveSpeedPredictionRoutes(state);
        endpoints.MapGet(Base + "/predictions/{id}/result", (RequestDelegate)predictions.GetAsync);
        endpoints.MapGet(Base + "/predictions/{id}", (RequestDelegate)predictions.GetAsync);
        endpoints.MapPost(Base + "/predictions", (RequestDelegate)predictions.ListAsync);
        endpoints.MapGet(Base + "/webhook/secret", (RequestDelegate)predictions.GetSecretAsync);

        var media = new WaveSpeedMediaRoutes(state);
        endpoints.MapPost(Base + "/media/upload/binary", (RequestDelegate)media.UploadAsync);
        endpoints.MapPost(Base + "/media/uploads", (RequestDelegate)media.GiveTicketAsync);
        endpoints.MapPut(WaveSpeedDialect.PutPrefix + "{id}", (RequestDelegate)media.PutAsync);
        endpoints.MapGet("/files/{name}", (RequestDelegate)media.DownloadAsync);
        endpoints.MapGet(PictureRoute.Pattern, (RequestDelegate)new PictureRoute(state, WaveSpeedDialect.Instance).GetAsync);
    }

    private static bool IsModel(DocumentOperation operation) =>
        operation.Method == "POST" && operation.Route != "/predictions" && !operation.Route.StartsWith("/media/", StringComparison.Ordinal) && !operation.Route.StartsWith("/model/", StringComparison.Ordinal);
}
