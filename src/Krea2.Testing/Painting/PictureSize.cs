using System.Globalization;

namespace Krea2.Testing.Painting;

/// <summary>Width and height in pixels for an aspect ratio: about one megapixel, both sides multiples of 16.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    private const double Area = 1024 * 1024;

    private static readonly Dictionary<string, PictureSize> s_known = new(StringComparer.Ordinal)
    {
        ["1:1"] = new(1024, 1024),
        ["4:3"] = new(1184, 896),
        ["3:2"] = new(1248, 832),
        ["16:9"] = new(1376, 768),
        ["2.35:1"] = new(1568, 672),
        ["4:5"] = new(928, 1152),
        ["3:4"] = new(896, 1184),
        ["2:3"] = new(832, 1248),
        ["9:16"] = new(768, 1376),
    };

    public static PictureSize Square { get; } = new(1024, 1024);

    /// <summary>Reads a ratio such as <c>4:5</c> or <c>2.35:1</c>; anything else is a square.</summary>
    public static PictureSize FromRatio(string? ratio)
    {
        if (s_known.TryGetValue(ratio ?? "", out var known))
        {
            return known;
        }

        var parts = (ratio ?? "").Split(':');
        return parts.Length == 2 && Read(parts[0], out var across) && Read(parts[1], out var down)
            ? FromRatio(across / down)
            : Square;
    }

    private static PictureSize FromRatio(double ratio)
    {
        ratio = Math.Clamp(ratio, 0.1, 10);
        var width = Round(Math.Sqrt(Area * ratio));
        return new PictureSize(width, Round(width / ratio));
    }

    private static int Round(double side) => (int)Math.Round(side / 16, MidpointRounding.AwayFromZero) * 16;

    private static bool Read(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value > 0;
}
