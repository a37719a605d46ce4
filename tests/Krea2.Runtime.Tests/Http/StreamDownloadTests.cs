using System.Runtime.Versioning;

namespace Krea2.Tests.Http;

/// <summary>Downloads to a stream of the caller's.</summary>
public sealed class StreamDownloadTests
{
    private static readonly RetryOptions s_quick = new() { MaximumRetries = 2, InitialDelay = TimeSpan.FromTicks(1), MaximumDelay = TimeSpan.FromTicks(1) };

    [Fact]
    public async Task CutBeforeAStreamThatCannotGoBack_TheRestIsAskedFor()
    {
        await using var host = new PictureHost { Cuts = [1000, 500] };
        using var destination = new OneWayStream();

        await DownloadAsync(host, destination);

        destination.Written.ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, 1000, 1500]);
    }

    [Fact]
    public async Task StreamThatCannotGoBack_WithoutAValidator_EndsWithTheCut()
    {
        await using var host = new PictureHost { Cuts = [1000], Validators = "" };
        using var destination = new OneWayStream();

        ConnectionException error = await Should.ThrowAsync<ConnectionException>(() => DownloadAsync(host, destination));

        error.Advice.ShouldBe(RetryAdvice.DoNotRetry);
        host.Requests.Count.ShouldBe(1);
        destination.Written.ShouldBe(host.File[..1000]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StreamThatCannotGoBack_AndAnotherFile_EndsWithTheCut(bool ignoresRanges)
    {
        await using var host = new PictureHost { Cuts = [1000], IgnoresRanges = ignoresRanges };
        host.AfterCut = _ => host.Validators = ignoresRanges ? host.Validators : "ETag: \"two\"\r\n";
        using var destination = new OneWayStream();

        ConnectionException error = await Should.ThrowAsync<ConnectionException>(() => DownloadAsync(host, destination));

        error.Advice.ShouldBe(RetryAdvice.DoNotRetry);
        host.Requests.Select(r => r.From).ShouldBe([null, 1000]);
        destination.Written.ShouldBe(host.File[..1000]);
    }

    [Fact]
    public async Task StreamThatCannotGoBack_CutBeforeTheFirstByte_IsNoProblem()
    {
        await using var host = new PictureHost { Cuts = [0], Validators = "" };
        using var destination = new OneWayStream();

        await DownloadAsync(host, destination);

        destination.Written.ShouldBe(host.File);
    }

    [Fact]
    public async Task RestartInAStream_GoesBackToWhereTheFileBegan()
    {
        await using var host = new PictureHost { Cuts = [200_000] };
        host.AfterCut = _ => (host.File, host.Validators) = (PictureHost.PictureOf(150_000, 7), "ETag: \"two\"\r\n");
        using var destination = new MemoryStream();
        destination.Write("before"u8);

        await DownloadAsync(host, destination);

        destination.ToArray().ShouldBe([.. "before"u8, .. host.File]);
        destination.Position.ShouldBe(150_006);
    }

    [Fact]
    public async Task WhatLiesBehindInAStream_IsNotCutOff()
    {
        await using var host = new PictureHost { Cuts = [4], Validators = "", File = "a picture"u8.ToArray() };
        using var destination = new MemoryStream();
        destination.Write("before and behind"u8);
        destination.Position = 6;

        await Should.ThrowAsync<ConnectionException>(() => DownloadAsync(host, destination));

        host.Requests.Count.ShouldBe(1);
        destination.ToArray().ShouldBe("beforea pi behind"u8.ToArray());
    }

    [Fact]
    public async Task StreamThatWasMovedMeanwhile_IsNotWrittenAnew()
    {
        await using var host = new PictureHost { Cuts = [1000], Validators = "" };
        using var destination = new MemoryStream();
        using SampleClient client = SampleClient.For(host.BaseAddress, retry: s_quick);
        var progress = new Recorder<DownloadProgress>([], () => destination.WriteByte(1));

        await Should.ThrowAsync<ConnectionException>(() => client.DownloadAsync(host.Image(), destination, progress));

        host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task FaultOfTheDestination_ComesAsItIsAndIsNotRepeated()
    {
        await using var host = new PictureHost();
        using var destination = new OneWayStream { Capacity = 100_000 };

        IOException error = await Should.ThrowAsync<IOException>(() => DownloadAsync(host, destination));

        error.ShouldBeSameAs(destination.Full);
        host.Requests.Count.ShouldBe(1);
    }

    [FullDeviceFact]
    [SupportedOSPlatform("linux")]
    public async Task FullDevice_IsAnIOException()
    {
        await using var host = new PictureHost();
        await using var destination = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

        (await Should.ThrowAsync<IOException>(() => DownloadAsync(host, destination))).ShouldNotBeAssignableTo<ApiException>();

        host.Requests.Count.ShouldBe(1);
    }

    private static async Task DownloadAsync(PictureHost host, Stream destination)
    {
        using SampleClient client = SampleClient.For(host.BaseAddress, retry: s_quick);
        await client.DownloadAsync(host.Image(), destination);
    }

    /// <summary>Can be written to its end, once, until it is full.</summary>
    private sealed class OneWayStream : Stream
    {
        private readonly MemoryStream _inner = new();

        public int Capacity { get; init; } = int.MaxValue;

        public IOException Full { get; } = new("No space left on device");

        public byte[] Written => _inner.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (_inner.Length + count > Capacity)
            {
                throw Full;
            }

            _inner.Write(buffer, offset, count);
        }
    }

    private sealed class FullDeviceFactAttribute : FactAttribute
    {
        public FullDeviceFactAttribute()
        {
            Skip = File.Exists("/dev/full") ? null! : "There is no /dev/full here.";
        }
    }
}
