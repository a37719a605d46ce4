using System.Buffers;
using System.Net;

namespace Krea2.Http;

/// <summary>Fetches results from wherever a host keeps them, without the key of the API.</summary>
internal sealed class Downloader(ApiConnection connection)
{
    private const int MostRedirects = 5;
    private const int ChunkLength = 81920;

    public async Task DownloadAsync(Uri address, Stream destination, IProgress<DownloadProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
    {
        long limit = connection.Options.MaximumDownloadBytes;
        if (address.IsAbsoluteUri && address.Scheme == "data")
        {
            ReadOnlyMemory<byte> bytes = DataUrl.Read(address);
            if (bytes.Length > limit)
            {
                throw new ProtocolException($"The result is a data URL of {bytes.Length} bytes, but at most {limit} bytes are downloaded");
            }

            await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            progress?.Report(new DownloadProgress { BytesReceived = bytes.Length, TotalBytes = bytes.Length });
            return;
        }

        Check(address);
        var request = new ApiRequest(HttpMethod.Get, MessageText.Address(address)) { Options = options };
        using Exchange exchange = connection.Begin(request, cancellationToken);
        HttpResponseMessage? response = null;
        long received = 0;
        try
        {
            response = await FetchAsync(address, exchange).ConfigureAwait(false);
            long? total = response.Content.Headers.ContentLength;
            if (total > limit)
            {
                throw connection.Errors.Protocol(request, response, $"{total} bytes, but at most {limit} bytes are downloaded", []);
            }

            Stream inner = await response.Content.ReadAsStreamAsync(exchange.Token).ConfigureAwait(false);
            var stream = new ResponseStream(inner, response, exchange, connection.Errors, limit);
            await using (stream.ConfigureAwait(false))
            {
                received = await CopyAsync(stream, destination, total, progress, cancellationToken).ConfigureAwait(false);
                if (received == 0)
                {
                    throw connection.Errors.Protocol(request, response, "an empty body where a file was promised", []);
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && connection.Errors.FromFailure(e, exchange) is { } error)
        {
            throw error;
        }
        finally
        {
            response?.Dispose();
        }
    }

    private static async Task<long> CopyAsync(Stream source, Stream destination, long? total, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            long received = 0;
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                received += read;
                progress?.Report(new DownloadProgress { BytesReceived = received, TotalBytes = total });
            }

            return received;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            string scheme = address.IsAbsoluteUri ? MessageText.Ascii(address.Scheme, 20) : "relative";
            throw new ProtocolException($"The address of a result must be http, https or data, but is {scheme}");
        }
    }

    private async Task<HttpResponseMessage> FetchAsync(Uri address, Exchange exchange)
    {
        CheckDefaultHeaders();
        for (int redirects = 0; ; redirects++)
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, address);
            HttpResponseMessage response = await connection.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, exchange.Token).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
                && response.Headers.Location is { } location && redirects < MostRedirects)
            {
                var target = new Uri(address, location);
                using (response)
                {
                    Check(target);
                    if (address.Scheme == "https" && target.Scheme != "https")
                    {
                        throw connection.Errors.Protocol(exchange.Request, response, "a redirect from https to http", []);
                    }
                }

                address = target;
                continue;
            }

            if (!response.IsSuccessStatusCode)
            {
                using (response)
                {
                    throw await connection.Errors.FromResponseAsync(response, exchange.Request, exchange.Token).ConfigureAwait(false);
                }
            }

            if (response.Content.Headers.ContentType?.MediaType is "text/html")
            {
                using (response)
                {
                    throw connection.Errors.Protocol(exchange.Request, response, "text/html where a file was promised", []);
                }
            }

            return response;
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
