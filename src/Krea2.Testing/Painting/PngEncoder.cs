using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>Writes a canvas as an 8-bit RGB PNG.</summary>
internal static class PngEncoder
{
    private const byte FilterUp = 2;

    private static readonly uint[] s_crcTable = CreateCrcTable();

    public static byte[] Encode(Canvas canvas)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        header[8] = 8; // bits a channel
        header[9] = 2; // RGB
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compress(canvas));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compress(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var above = new byte[canvas.Width * 3];
            var current = new byte[canvas.Width * 3];
            var filtered = new byte[1 + (canvas.Width * 3)];
            filtered[0] = FilterUp;
            for (var y = 0; y < canvas.Height; y++)
            {
                ToBytes(canvas.Row(y), current);
                for (var i = 0; i < current.Length; i++)
                {
                    filtered[i + 1] = (byte)(current[i] - above[i]);
                }

                zlib.Write(filtered);
                (above, current) = (current, above);
            }
        }

        return packed.ToArray();
    }

    private static void ToBytes(ReadOnlySpan<Vector3> row, byte[] bytes)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var pixel = (Vector3.Clamp(row[x], Vector3.Zero, Vector3.One) * 255) + new Vector3(0.5f);
            bytes[x * 3] = (byte)pixel.X;
            bytes[(x * 3) + 1] = (byte)pixel.Y;
            bytes[(x * 3) + 2] = (byte)pixel.Z;
        }
    }

    private static void WriteChunk(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            crc = s_crcTable[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] CreateCrcTable()
    {
        var table = new uint[256];
        for (var n = 0u; n < 256; n++)
        {
            var value = n;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            }

            table[n] = value;
        }

        return table;
    }
}
