using System.Buffers;
using System.Text.Json;
using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Writing into a buffer that is used again allocates nothing: what is sent often should not fill the heap.</summary>
public sealed class WriteAllocationTests
{
    [Fact]
    public void AWriterThatIsUsedAgain_AllocatesNothing()
    {
        KreaRequest[] requests =
        [
            Requests.Small,
            Requests.Full,
            Requests.Full with { ImageStyleReferences = [.. Enumerable.Range(0, 10).Select(i => Requests.Reference(i) with { Strength = i / 10.0 })], ImageUrl = null },
            Requests.Full with { Extra = new() { { "upscale", 2 }, { "seed", 7 } } },
        ];
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var writer = new Utf8JsonWriter(buffer);

        // The first time through escapes the names and grows the writer.
        Write().ShouldBeGreaterThanOrEqualTo(0);
        Write().ShouldBe(0);
        buffer.WrittenCount.ShouldBeGreaterThan(100);

        long Write()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (KreaRequest request in requests)
            {
                buffer.ResetWrittenCount();
                writer.Reset();
                request.WriteTo(writer);
                writer.Flush();
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
