using Krea2.Testing.Documents;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Krea2.Testing.Krea;

/// <summary>Connects the operations of the document with what answers them. An operation that the document lacks does not exist.</summary>
internal static class RouteTable
{
    public static void Map(IEndpointRouteBuilder endpoints, HostDocument document, KreaState state)
    {
        foreach (var operation in document.Operations)
        {
            if (Find(operation, state) is { } answer)
            {
                // Read now: a schema that cannot be used stops the host, not the first request.
                _ = operation.Body;
                _ = operation.Parameters;
                endpoints.MapMethods(operation.Route, [operation.Method], context => CheckParametersAsync(context, operation, answer));
            }
        }

        endpoints.MapMethods(PictureRoute.Pattern, ["GET"], new PictureRoute(state, KreaDialect.Instance).GetAsync);
        endpoints.MapMethods("/files/{name}", ["GET"], new AssetRoutes(state).DownloadAsync);
    }

    private static RequestDelegate? Find(DocumentOperation operation, KreaState state) => (operation.Method, operation.Route) switch
    {
        ("POST", var route) when route.StartsWith("/generate/", StringComparison.Ordinal) => new GenerateRoute(operation, state).InvokeAsync,
        ("GET", "/jobs") => new JobRoutes(state).ListAsync,
        ("GET", "/jobs/{id}") => new JobRoutes(state).GetAsync,
        ("DELETE", "/jobs/{id}") => new JobRoutes(state).DeleteAsync,
        ("POST", "/assets") => new AssetRoutes(state).UploadAsync,
        ("GET", "/assets") => new AssetRoutes(state).ListAsync,
        ("GET", "/assets/{id}") => new AssetRoutes(state).GetAsync,
        ("DELETE", "/assets/{id}") => new AssetRoutes(state).DeleteAsync,
        ("GET", "/styles") => new StyleRoutes(state.Styles).ListAsync,
        ("GET", "/styles/{id}") => new StyleRoutes(state.Styles).GetAsync,
        _ => null,
    };

    private static Task CheckParametersAsync(HttpContext context, DocumentOperation operation, RequestDelegate answer)
    {
        foreach (var parameter in operation.Parameters)
        {
            var values = parameter.IsQuery ? context.Request.Query[parameter.Name] : context.Request.Headers[parameter.Name];
            if (values.Count > 0 && parameter.Validate(values[0] ?? "").FirstOrDefault() is { } problem)
            {
                return KreaError.WriteAsync(context, 400, problem);
            }
        }

        return answer(context);
    }
}
