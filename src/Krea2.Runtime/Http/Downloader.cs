using System.Buffers;
using System.Net;
using System.Runtime.ExceptionServices;

namespace Krea2.Http;

/// <summary>Fetches results from wherever a host keeps them. A download that is cut goes on where it ended if the file is still the same, else it begins anew.</summary>
internal sealed class Downloader(ApiConnection connection)
{
    private const int ChunkLength = 81920;

    private readonly FileRequests _requests = new(connection);

    public Task DownloadAsync(GeneratedImage image, Stream destination, IProgress<DownloadProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
    {
        return image switch
        {
            { Data: { } bytes } => CopyAsync(bytes, new PartialDownload(destination, progress), cancellationToken),
            { Url: { } address } => DownloadAsync(address, destination, progress, options, cancellationToken),
            _ => throw new ArgumentException("The result has neither an address nor data.", nameof(image)),
        };
    }

    private async Task DownloadAsync(Uri address, Stream destination, IProgress<DownloadProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
    {
        var part = new PartialDownload(destination, progress);
        if (address.IsAbsoluteUri && address.Scheme == "data")
        {
            await CopyAsync(DataUrl.Read(address), part, cancellationToken).ConfigureAwait(false);
            return;
        }

        FileRequests.Check(address);
        var request = new ApiRequest(HttpMethod.Get, MessageText.Address(address)) { Options = options };
        await connection.RetryAsync(request, () => AttemptAsync(address, part, request, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> AttemptAsync(Uri address, PartialDownload part, ApiRequest request, CancellationToken cancellationToken)
    {
        long before = part.Furthest;
        using Exchange exchange = connection.Begin(request, cancellationToken);
        try
        {
            using HttpResponseMessage response = await RestOrAllAsync(address, part, exchange).ConfigureAwait(false);
            await CopyAsync(response, part, exchange, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ApiException e) when (e.Advice == RetryAdvice.Retry)
        {
            part.Cut = e;
            e.MadeProgress = part.Furthest > before;
            e.Advice = part.CanResume || part.CanRestart ? RetryAdvice.Retry : RetryAdvice.DoNotRetry;
            throw;
        }
    }

    /// <summary>An answer with the rest of the file, or with the whole file when nothing of it can be kept.</summary>
    private async Task<HttpResponseMessage> RestOrAllAsync(Uri address, PartialDownload part, Exchange exchange)
    {
        if (!part.CanResume)
        {
            Restart(address, part);
        }

        HttpResponseMessage response = await _requests.GetAsync(address, part, exchange).ConfigureAwait(false);
        if (part.Received == 0)
        {
            return response;
        }

        if (part.IsContinuedBy(response))
        {
            connection.Telemetry.DownloadResumed(address, part.Cut!, part.Received);
            return response;
        }

        // Another file by now, or a host that does not serve parts.
        if (!part.CanRestart)
        {
            response.Dispose();
            part.Cut!.Advice = RetryAdvice.DoNotRetry;
            ExceptionDispatchInfo.Throw(part.Cut);
        }

        Restart(address, part);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            return response;
        }

        response.Dispose();
        return await _requests.GetAsync(address, part, exchange).ConfigureAwait(false);
    }

    private void Restart(Uri address, PartialDownload part)
    {
        if (part.Received > 0)
        {
            connection.Telemetry.DownloadRestarted(address, part.Cut!);
        }

        part.Restart();
    }

    private async Task CopyAsync(HttpResponseMessage response, PartialDownload part, Exchange exchange, CancellationToken cancellationToken)
    {
        if (part.Received == 0)
        {
            if (response.StatusCode == HttpStatusCode.PartialContent)
            {
                throw connection.Errors.Garbled(exchange.Request, response, "a part of a file that was asked for as a whole", []);
            }

            part.Begin(response);
        }

        long limit = connection.Options.MaximumDownloadBytes;
        if (part.Total > limit)
        {
            throw connection.Errors.Protocol(exchange.Request, response, $"{part.Total} bytes, but at most {limit} bytes are downloaded", []);
        }

        Stream stream = await _requests.OpenAsync(response, exchange).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
            try
            {
                int read;
                while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    CheckLength(response, part, part.Received + read, exchange);
                    await part.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        CheckEnd(response, part, exchange);
    }

    private void CheckLength(HttpResponseMessage response, PartialDownload part, long received, Exchange exchange)
    {
        if (received > connection.Options.MaximumDownloadBytes)
        {
            throw connection.Errors.Protocol(exchange.Request, response, $"more than {connection.Options.MaximumDownloadBytes} bytes, which is the limit", []);
        }

        if (received > part.Total)
        {
            string what = $"more than the {part.Total} bytes that were announced";
            part.Distrust();
            throw connection.Errors.Garbled(exchange.Request, response, what, []);
        }
    }

    private void CheckEnd(HttpResponseMessage response, PartialDownload part, Exchange exchange)
    {
        if (part.Received == 0)
        {
            throw connection.Errors.Protocol(exchange.Request, response, "an empty body where a file was promised", []);
        }

        if (part.Received < part.Total)
        {
            throw connection.Errors.Garbled(exchange.Request, response, $"the end of the file after {part.Received} bytes, but {part.Total} were announced", []);
        }
    }

    private async Task CopyAsync(ReadOnlyMemory<byte> bytes, PartialDownload part, CancellationToken cancellationToken)
    {
        long limit = connection.Options.MaximumDownloadBytes;
        if (bytes.Length > limit)
        {
            throw new ProtocolException($"The result came inside the answer and has {bytes.Length} bytes, but at most {limit} bytes are downloaded");
        }

        part.Begin(bytes.Length);
        await part.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }
}
