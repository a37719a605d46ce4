using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>The colours of one time of day, from the top of the sky to the nearest hill.</summary>
internal sealed record Palette(Vector3 Zenith, Vector3 Sky, Vector3 Horizon, Vector3 Haze, Vector3 Ink, Vector3 Water, Vector3 Light)
{
    /// <summary>Stars, and a moon in place of the sun.</summary>
    public bool Night { get; init; }

    /// <summary>Green ribbons of northern light.</summary>
    public bool Aurora { get; init; }

    public bool Snow { get; init; }

    public static Palette Dawn { get; } = Of(0x5B6C9E, 0xD79AA8, 0xFFE2C0, 0xE9B7A8, 0x33324F, 0x5A6D92, 0xFFF1CF);

    public static Palette Dusk { get; } = Of(0x35335F, 0xC8566A, 0xFFB36B, 0xE88D6F, 0x2A1F3D, 0x4A3A66, 0xFFE3A3);

    public static Palette Midnight { get; } = Of(0x0B1433, 0x1F2F63, 0x6478AC, 0x5F74A8, 0x0A1026, 0x16244D, 0xF4F1DC) with { Night = true };

    public static Palette NorthernLight { get; } = Of(0x06121F, 0x0D2A40, 0x2F7F7C, 0x2C6A70, 0x04101A, 0x0A2A3A, 0xE8FFF2) with { Night = true, Aurora = true };

    public static Palette Noon { get; } = Of(0x2F84BE, 0x86C6E2, 0xE8F6EF, 0xB0D5DC, 0x1B4658, 0x2F7C98, 0xFFFDF0);

    public static Palette Autumn { get; } = Of(0x6F97A6, 0xEBD7AC, 0xFAC381, 0xDB9A5E, 0x55271F, 0x7A6A58, 0xFFF3D0);

    public static Palette Spring { get; } = Of(0x6FB3AE, 0xCBE7D0, 0xFDF1D8, 0xA5CBB6, 0x234E54, 0x5E9C9A, 0xFFF7E0);

    public static Palette Rose { get; } = Of(0x7D65A6, 0xE39DBE, 0xFFDFD8, 0xD9A3C0, 0x3B2A59, 0x7C6CA6, 0xFFF0E4);

    public static Palette Winter { get; } = Of(0x748CB2, 0xC4D3E5, 0xF7F3EF, 0xC0CEDF, 0x35496A, 0x6E88AB, 0xFFFFFF) with { Snow = true };

    public static Palette Forest { get; } = Of(0x467766, 0xA3C69B, 0xF2F0C8, 0x8FB38F, 0x12352C, 0x3B6B5E, 0xFFF8D8);

    public static IReadOnlyList<Palette> All { get; } = [Dawn, Dusk, Midnight, NorthernLight, Noon, Autumn, Spring, Rose, Winter, Forest];

    private static Palette Of(int zenith, int sky, int horizon, int haze, int ink, int water, int light) =>
        new(Rgb(zenith), Rgb(sky), Rgb(horizon), Rgb(haze), Rgb(ink), Rgb(water), Rgb(light));

    /// <summary>A colour from its usual six hexadecimal digits.</summary>
    public static Vector3 Rgb(int value) => new Vector3(value >> 16, (value >> 8) & 255, value & 255) / 255;
}
