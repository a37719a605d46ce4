using System.Buffers.Binary;

namespace Krea2.Testing.Assets;

/// <summary>Reads width and height from the first bytes of a PNG or JPEG; other files have none here.</summary>
internal static class ImageDimensions
{
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> png = [0x89, (byte)'P', (byte)'N', (byte)'G'];
        if (file.StartsWith(png) && file.Length >= 24)
        {
            return (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        }

        return file.Length > 3 && file[0] == 0xFF && file[1] == 0xD8 ? ReadJpeg(file[2..]) : null;
    }

    private static (int Width, int Height)? ReadJpeg(ReadOnlySpan<byte> segments)
    {
        while (segments.Length >= 9 && segments[0] == 0xFF)
        {
            // The start-of-frame markers are C0 to CF, but C4, C8 and CC mean something else.
            if (segments[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(segments[7..]), BinaryPrimitives.ReadUInt16BigEndian(segments[5..]));
            }

            var next = 2 + BinaryPrimitives.ReadUInt16BigEndian(segments[2..]);
            segments = next <= segments.Length ? segments[next..] : [];
        }

        return null;
    }
}
