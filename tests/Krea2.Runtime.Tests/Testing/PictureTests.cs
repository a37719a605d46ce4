using System.Buffers.Binary;
using System.IO.Compression;
using Krea2.Testing.Painting;

namespace Krea2.Runtime.Tests.Testing;

public sealed class PictureTests
{
    [Theory]
    [InlineData("1:1", 1024, 1024)]
    [InlineData("4:5", 928, 1152)]
    [InlineData("16:9", 1376, 768)]
    [InlineData("2.35:1", 1568, 672)]
    [InlineData("21:9", 1568, 672)]
    [InlineData("0:1", 1024, 1024)]
    [InlineData("wide", 1024, 1024)]
    [InlineData(null, 1024, 1024)]
    public void Size_FollowsTheRatio(string? ratio, int width, int height)
    {
        PictureSize.FromRatio(ratio).ShouldBe(new PictureSize(width, height));
    }

    [Fact]
    public void Png_IsWellFormed()
    {
        var png = Picture.Paint("a fox", 1, new PictureSize(160, 128), 2);

        var chunks = ReadChunks(png);
        chunks.Select(chunk => chunk.Type).ShouldBe(["IHDR", "IDAT", "IEND"]);
        BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data).ShouldBe(160);
        BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data.AsSpan(4)).ShouldBe(128);
        chunks[0].Data[8..].ShouldBe([8, 2, 0, 0, 0]);
        Unpack(chunks[1].Data).Length.ShouldBe(128 * (1 + (160 * 3)));
    }

    [Fact]
    public void SamePromptAndSeed_PaintTheSame()
    {
        Pixels("a fox", 7, 0).ShouldBe(Pixels("a fox", 7, 0));
    }

    [Theory]
    [InlineData("a fox in a paper boat", 7, 0)]
    [InlineData("a quiet harbour", 8, 0)]
    [InlineData("a quiet harbour", 7, 1)]
    public void OtherPromptSeedOrReferences_PaintClearlyOther(string prompt, long seed, int references)
    {
        var one = Pixels("a quiet harbour", 7, 0);
        var other = Pixels(prompt, seed, references);

        // A lantern covers little; everything else changes the whole picture.
        var different = one.Zip(other).Count(pair => Math.Abs(pair.First - pair.Second) > 8) / (double)one.Length;
        different.ShouldBeGreaterThan(references > 0 ? 0.002 : 0.3);
    }

    private static byte[] Pixels(string prompt, long seed, int references)
    {
        var packed = ReadChunks(Picture.Paint(prompt, seed, new PictureSize(192, 192), references))[1].Data;
        var filtered = Unpack(packed);
        const int Stride = (192 * 3) + 1;
        for (var i = Stride; i < filtered.Length; i++)
        {
            filtered[i] += i % Stride == 0 ? (byte)0 : filtered[i - Stride];
        }

        return filtered;
    }

    private static byte[] Unpack(byte[] data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);
        return pixels.ToArray();
    }

    /// <summary>Walks the chunks and checks each checksum, bit by bit and without a table.</summary>
    private static List<(string Type, byte[] Data)> ReadChunks(byte[] png)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var covered = png.AsSpan(at + 4, 4 + length);
            var crc = uint.MaxValue;
            foreach (var b in covered)
            {
                crc ^= b;
                for (var bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
                }
            }

            BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)).ShouldBe(~crc);
            chunks.Add((System.Text.Encoding.ASCII.GetString(covered[..4]), covered[4..].ToArray()));
            at += 12 + length;
        }

        return chunks;
    }
}
