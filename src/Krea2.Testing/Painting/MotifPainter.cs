using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>The motif and its reflection, and the lanterns in the air.</summary>
internal static class MotifPainter
{
    private static readonly Vector3 s_paper = Palette.Rgb(0xFBF7EC);

    public static void Paint(Canvas canvas, Scene scene)
    {
        var balloon = scene.Motif == Motif.Balloon;
        var waterline = scene.Horizon + ((1 - scene.Horizon) * 0.42f);
        var origin = new Vector2(scene.MotifX * canvas.Width, canvas.Height * (balloon ? scene.Horizon - 0.24f : waterline));
        var scale = MathF.Sqrt(canvas.Width * canvas.Height) * (balloon ? 0.145f : 0.165f);
        if (!balloon)
        {
            Draw(Shapes.Reflection(canvas, origin, scale, scene.Palette.Water), scene);
        }

        Draw(Shapes.Upright(canvas, origin, scale), scene);
    }

    /// <summary>Before the water, so that the lake mirrors them.</summary>
    public static void PaintLanterns(Canvas canvas, Scene scene)
    {
        var dice = Dice.From("lanterns", scene.NoiseSeed);
        var warm = Palette.Rgb(0xFFC46B);
        for (var i = 0; i < scene.Lanterns; i++)
        {
            var origin = PlaceLantern(canvas, scene, i, ref dice);
            var lantern = Shapes.Upright(canvas, origin, MathF.Sqrt(canvas.Width * canvas.Height) * dice.Between(0.019f, 0.03f));
            lantern.Glow(warm, Vector2.Zero, 4.2f, 0.6f);
            lantern.Polygon(Palette.Rgb(0xF08A4B), new(-0.62f, -0.75f), new(0.62f, -0.75f), new(0.82f, 0.5f), new(0.5f, 0.92f), new(-0.5f, 0.92f), new(-0.82f, 0.5f));
            lantern.Ellipse(Palette.Rgb(0xFFE9A8), new(0, -0.3f), 0.42f, 0.5f, 0.85f);
            lantern.Line(Palette.Rgb(0x8A4A2C), new(-0.6f, -0.78f), new(0.6f, -0.78f), 0.14f);
        }
    }

    /// <summary>Each lantern has its own strip of the sky, so that they can be counted, and keeps clear of the light.</summary>
    private static Vector2 PlaceLantern(Canvas canvas, Scene scene, int index, ref Dice dice)
    {
        var size = new Vector2(canvas.Width, canvas.Height);
        var x = (index + dice.Between(0.3f, 0.7f)) / scene.Lanterns;
        var place = new Vector2((x * 0.86f) + 0.07f, 0) * size;
        for (var attempt = 0; attempt < 8; attempt++)
        {
            place.Y = dice.Between(0.08f, scene.Horizon - 0.22f) * canvas.Height;
            if (Vector2.Distance(place, scene.Light * size) > (scene.LightSize + 0.04f) * MathF.Sqrt(size.X * size.Y))
            {
                break;
            }
        }

        return place;
    }

    private static void Draw(Shapes shapes, Scene scene)
    {
        switch (scene.Motif)
        {
            case Motif.PaperBoat:
                DrawBoat(shapes, scene);
                break;
            case Motif.Islet:
                DrawIslet(shapes, scene);
                break;
            case Motif.Lighthouse:
                DrawLighthouse(shapes, scene);
                break;
            default:
                DrawBalloon(shapes, scene);
                break;
        }
    }

    private static void DrawBoat(Shapes shapes, Scene scene)
    {
        var light = Shade(s_paper, scene, 0.06f);
        var middle = Shade(s_paper, scene, 0.22f);
        var dark = Shade(s_paper, scene, 0.4f);

        // The inside, then whoever sits in it, then the two sides of the hull.
        shapes.Polygon(dark, new(-1.05f, 0.52f), new(0, 0.62f), new(1.05f, 0.52f), new(0, 0.2f));
        if (scene.Fox)
        {
            FoxPainter.Draw(shapes, scene);
        }
        else
        {
            shapes.Polygon(middle, new(-0.42f, 0.32f), new(0, 1.18f), new(0, 0.25f));
            shapes.Polygon(light, new(0.42f, 0.32f), new(0, 1.18f), new(0, 0.25f));
        }

        shapes.Polygon(middle, new(-1.05f, 0.52f), new(0, 0.3f), new(0, -0.02f), new(-0.62f, -0.02f));
        shapes.Polygon(light, new(1.05f, 0.52f), new(0, 0.3f), new(0, -0.02f), new(0.62f, -0.02f));
        shapes.Line(dark, new(0, 0.3f), new(0, 0), 0.012f);
    }

    private static void DrawIslet(Shapes shapes, Scene scene)
    {
        var ink = scene.Palette.Ink;
        var leaf = Vector3.Lerp(Palette.Rgb(0xD9653B), scene.Palette.Haze, scene.Palette.Night ? 0.35f : 0.2f);
        shapes.Line(ink, new(0.05f, 0.1f), new(-0.05f, 0.75f), 0.11f);
        shapes.Line(ink, new(-0.04f, 0.6f), new(-0.42f, 1.1f), 0.06f);
        shapes.Line(ink, new(-0.03f, 0.68f), new(0.38f, 1.15f), 0.06f);
        var dice = Dice.From("leaves", scene.NoiseSeed);
        for (var i = 0; i < 210; i++)
        {
            // From the dark underside up to the lit crown.
            var rise = i / 210f;
            var half = 0.78f * MathF.Sqrt(Math.Max(0.04f, 1 - MathF.Pow((rise * 1.75f) - 0.8f, 2)));
            var place = new Vector2(dice.Between(-half, half), 0.78f + (0.66f * rise) + dice.Between(-0.06f, 0.06f));
            var colour = Vector3.Lerp(leaf * 0.62f, Vector3.Lerp(leaf, scene.Palette.Light, 0.35f), Math.Clamp(rise + dice.Between(-0.2f, 0.2f), 0, 1));
            var size = dice.Between(0.06f, 0.13f);
            shapes.Ellipse(colour, place, size, size * 0.8f, 0.85f);
        }

        shapes.Polygon(ink, new(-1.0f, -0.02f), new(-0.7f, 0.09f), new(-0.25f, 0.19f), new(0.25f, 0.2f), new(0.65f, 0.1f), new(1.0f, -0.02f));
        shapes.Polygon(Vector3.Lerp(ink, scene.Palette.Haze, 0.3f), new(-0.7f, 0.09f), new(-0.25f, 0.19f), new(0.25f, 0.2f), new(0.65f, 0.1f), new(0.1f, 0.14f));
    }

    private static void DrawLighthouse(Shapes shapes, Scene scene)
    {
        var ink = scene.Palette.Ink;
        var wall = Shade(s_paper, scene, 0.12f);
        var red = Shade(Palette.Rgb(0xC8453B), scene, 0.15f);
        shapes.Glow(Palette.Rgb(0xFFDF8E), new(0, 1.62f), 1.5f, 0.75f);
        for (var band = 0; band < 5; band++)
        {
            var low = 0.1f + (band * 0.26f);
            var lower = 0.26f - (band * 0.026f);
            shapes.Polygon(band % 2 == 0 ? red : wall, new(-lower, low), new(lower, low), new(lower - 0.026f, low + 0.26f), new(0.026f - lower, low + 0.26f));
            shapes.Polygon((band % 2 == 0 ? red : wall) * 0.8f, new(lower * 0.35f, low), new(lower, low), new(lower - 0.026f, low + 0.26f), new(lower * 0.32f, low + 0.26f));
        }

        shapes.Polygon(ink, new(-0.2f, 1.4f), new(0.2f, 1.4f), new(0.2f, 1.46f), new(-0.2f, 1.46f));
        shapes.Polygon(Palette.Rgb(0xFFE9A8), new(-0.1f, 1.46f), new(0.1f, 1.46f), new(0.1f, 1.68f), new(-0.1f, 1.68f));
        shapes.Polygon(red, new(-0.17f, 1.68f), new(0.17f, 1.68f), new(0, 1.9f));
        shapes.Polygon(ink, new(-0.95f, -0.03f), new(-0.8f, 0.08f), new(-0.45f, 0.12f), new(-0.2f, 0.2f), new(0.3f, 0.19f), new(0.5f, 0.1f), new(0.85f, 0.06f), new(0.98f, -0.03f));
    }

    private static void DrawBalloon(Shapes shapes, Scene scene)
    {
        Vector3[] cloth = [Palette.Rgb(0xD9533F), Palette.Rgb(0xF3B24C), s_paper, Palette.Rgb(0x3F7F8C)];
        const int Gores = 6;
        for (var gore = 0; gore < Gores; gore++)
        {
            var outline = new Vector2[50];
            for (var i = 0; i < 25; i++)
            {
                outline[i] = Bulge(gore / (float)Gores, i / 24f);
                outline[49 - i] = Bulge((gore + 1) / (float)Gores, i / 24f);
            }

            shapes.Polygon(Shade(cloth[gore % cloth.Length], scene, 0.04f + (0.06f * gore)), outline);
        }

        var rope = scene.Palette.Ink;
        shapes.Line(rope, new(-0.15f, 0), new(-0.09f, -0.32f), 0.014f);
        shapes.Line(rope, new(0.15f, 0), new(0.09f, -0.32f), 0.014f);
        shapes.Polygon(Shade(Palette.Rgb(0x8A5A34), scene, 0.2f), new(-0.11f, -0.32f), new(0.11f, -0.32f), new(0.09f, -0.5f), new(-0.09f, -0.5f));
    }

    /// <summary>A point of the balloon: <paramref name="across"/> from left to right, <paramref name="up"/> from mouth to crown.</summary>
    private static Vector2 Bulge(float across, float up)
    {
        var half = up < 0.45f ? 0.16f + (0.5f * MathF.Sin(up / 0.45f * MathF.PI / 2)) : 0.66f * MathF.Cos(MathF.Pow((up - 0.45f) / 0.55f, 1.9f) * MathF.PI / 2);
        return new Vector2(-MathF.Cos(across * MathF.PI) * half, up * 1.45f);
    }

    private static Vector3 Shade(Vector3 colour, Scene scene, float amount) => Vector3.Lerp(colour, Vector3.Lerp(scene.Palette.Ink, scene.Palette.Haze, 0.45f), scene.Palette.Night ? amount + 0.12f : amount);
}
