using System.Net;

namespace Krea2.Http;

/// <summary>Asks for files that lie outside of the API: without its key, over a few redirects, and not packed.</summary>
internal sealed class FileRequests(ApiConnection connection)
{
    private const int MostRedirects = 5;
    private const string Expired = "; the address of a result may expire: read the job again for a new one";

    // A coding that is not in this list says nothing: some stores report how a file was uploaded.
    private static readonly string[] s_packed = ["gzip", "x-gzip", "deflate", "compress", "x-compress", "br", "zstd"];

    public static void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            string scheme = address.IsAbsoluteUri ? MessageText.Ascii(address.Scheme, 20) : "relative";
            throw new ProtocolException($"The address of a result must be http, https or data, but is {scheme}");
        }
    }

    /// <summary>The answer of the host that has the file. It is a success, unless only the rest was asked for and the host says that there is none (HTTP 416).</summary>
    public async Task<HttpResponseMessage> GetAsync(Uri address, PartialDownload part, Exchange exchange)
    {
        CheckDefaultHeaders();
        HttpResponseMessage? response = null;
        try
        {
            response = await FollowAsync(address, part, exchange).ConfigureAwait(false);
            exchange.Request.Telemetry?.Answered(response);
            CheckRedirect(response, exchange.Request);
            if (!response.IsSuccessStatusCode && !(part.CanResume && response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable))
            {
                string hint = response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone ? Expired : "";
                throw await connection.Errors.FromResponseAsync(response, exchange, hint).ConfigureAwait(false);
            }

            CheckContent(response, exchange.Request);
            return response;
        }
        catch (Exception e)
        {
            response?.Dispose();
            if (connection.Errors.FromFailure(e, exchange) is { } error)
            {
                throw error;
            }

            throw;
        }
    }

    /// <summary>The bytes of an answer.</summary>
    public async Task<Stream> OpenAsync(HttpResponseMessage response, Exchange exchange)
    {
        try
        {
            Stream stream = await response.Content.ReadAsStreamAsync(exchange.Token).ConfigureAwait(false);
            return new ResponseStream(stream, response, exchange, connection.Errors, long.MaxValue);
        }
        catch (Exception e) when (connection.Errors.FromFailure(e, exchange) is { } error)
        {
            throw error;
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(Uri address, PartialDownload part, Exchange exchange)
    {
        for (int redirects = 0; ; redirects++)
        {
            HttpResponseMessage response = await SendAsync(address, part, exchange).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location || redirects == MostRedirects)
            {
                return response;
            }

            using (response)
            {
                var target = new Uri(address, location);
                if (target.Scheme is not ("http" or "https"))
                {
                    throw connection.Errors.Protocol(exchange.Request, response, "a redirect to an address that is neither http nor https", []);
                }

                if (address.Scheme == "https" && target.Scheme != "https")
                {
                    throw connection.Errors.Protocol(exchange.Request, response, "a redirect from https to http", []);
                }

                address = target;
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, PartialDownload part, Exchange exchange)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        part.Ask(message);
        HttpResponseMessage response = await connection.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, exchange.Token).ConfigureAwait(false);
        exchange.Request.Telemetry?.Answered(response);
        return response;
    }

    private static bool IsRedirect(HttpStatusCode status)
    {
        return status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
    }

    /// <summary>What could not be followed is said here: a redirect of a file is not one of an API call.</summary>
    private void CheckRedirect(HttpResponseMessage response, ApiRequest request)
    {
        if (IsRedirect(response.StatusCode))
        {
            string what = response.Headers.Location is null ? "a redirect without an address" : $"one redirect more than the {MostRedirects} that are followed";
            throw connection.Errors.Protocol(request, response, what, []);
        }

        if ((int)response.StatusCode is >= 300 and < 400)
        {
            throw connection.Errors.Protocol(request, response, "no file", []);
        }
    }

    /// <summary>Whether a type is that of an error page or of an error in JSON; a model in JSON is <c>model/gltf+json</c>.</summary>
    private static bool IsNoFile(string type)
    {
        return type.ToLowerInvariant() is "text/html" or "application/json" or "text/json" or "application/problem+json";
    }

    private void CheckContent(HttpResponseMessage response, ApiRequest request)
    {
        if (response.Content.Headers.ContentType?.MediaType is { } type && IsNoFile(type))
        {
            throw connection.Errors.Protocol(request, response, $"{type} where a file was promised", []);
        }

        if (response.Content.Headers.ContentEncoding.FirstOrDefault(coding => s_packed.Contains(coding, StringComparer.OrdinalIgnoreCase)) is { } packed)
        {
            throw connection.Errors.Protocol(request, response, $"a file that is packed with {packed}, which was not asked for", []);
        }
    }

    /// <summary>Results lie at other hosts; what a given HttpClient adds to every request goes there too.</summary>
    private void CheckDefaultHeaders()
    {
        string keyHeader = connection.Definition.Authentication is { Kind: AuthenticationKind.Header, Name: var name } ? name : "Authorization";
        foreach (string header in (string[])["Authorization", "Cookie", keyHeader])
        {
            if (connection.Http.DefaultRequestHeaders.NonValidated.Contains(header))
            {
                throw new InvalidOperationException($"The given HttpClient sends '{header}' with every request, which would give it to the host of the result: set the options' ApiKey instead.");
            }
        }
    }
}
