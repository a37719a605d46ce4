using System.Buffers.Binary;

namespace Krea2.PackageTests;

internal static class Png
{
    /// <summary>The bytes are a whole PNG file of at least 256 by 256 pixels.</summary>
    public static void ShouldBeAPicture(byte[] bytes)
    {
        bytes.Length.ShouldBeGreaterThan(100);
        bytes[..8].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)).ShouldBeGreaterThanOrEqualTo(256);
        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)).ShouldBeGreaterThanOrEqualTo(256);
        bytes[^8..^4].ShouldBe("IEND"u8.ToArray());
    }
}
