namespace Krea2.Runtime.Tests.DependencyInjection;

/// <summary>A handler of the user's own: puts a header on each request.</summary>
internal sealed class Stamp(string value) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("X-Stamp", value);
        return base.SendAsync(request, cancellationToken);
    }
}
