using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>Sky, stars, northern light, sun or moon, clouds, birds.</summary>
internal static class SkyPainter
{
    public static void Paint(Canvas canvas, Scene scene)
    {
        var horizon = (int)(scene.Horizon * canvas.Height);
        var palette = scene.Palette;
        Parallel.For(0, horizon, y =>
        {
            var row = canvas.Row(y);
            var t = y / (float)horizon;
            var washes = new float[row.Length];

            // A slow wash moves the bands up and down, as wet paper does.
            Noise.Fill(washes, x => t + ((Noise.Smooth(x * 2.2f / canvas.Width, t * 3, scene.NoiseSeed) - 0.5f) * 0.14f));
            for (var x = 0; x < row.Length; x++)
            {
                var wash = washes[x];
                row[x] = wash < 0.55f
                    ? Vector3.Lerp(palette.Zenith, palette.Sky, Math.Clamp(wash / 0.55f, 0, 1))
                    : Vector3.Lerp(palette.Sky, palette.Horizon, Math.Clamp((wash - 0.55f) / 0.45f, 0, 1));
            }
        });

        if (palette.Night)
        {
            PaintStars(canvas, scene, horizon);
        }

        if (palette.Aurora)
        {
            PaintAurora(canvas, scene, horizon);
        }

        PaintLight(canvas, scene);
        PaintClouds(canvas, scene, horizon);
        PaintBirds(canvas, scene);
    }

    private static void PaintStars(Canvas canvas, Scene scene, int horizon)
    {
        var dice = Dice.From("stars", scene.NoiseSeed);
        var unit = MathF.Sqrt(canvas.Width * canvas.Height) / 1000;
        for (var i = 0; i < 260; i++)
        {
            var height = dice.Next();
            var place = new Vector2(dice.Next() * canvas.Width, height * height * horizon * 0.95f);
            var size = 0.5f + (dice.Next() * dice.Next() * 1.7f);
            canvas.Ellipse(place, size * unit, size * unit, Vector3.One, dice.Between(0.35f, 0.95f));
            if (size > 1.5f)
            {
                canvas.Glow(place, 14 * unit, scene.Palette.Light, 0.35f);
            }
        }
    }

    private static void PaintAurora(Canvas canvas, Scene scene, int horizon)
    {
        var green = Palette.Rgb(0x6CF2B4);
        var violet = Palette.Rgb(0x8A7BE8);
        Parallel.For(0, horizon, y =>
        {
            var row = canvas.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var u = x / (float)canvas.Width;
                for (var band = 0u; band < 2; band++)
                {
                    var curve = 0.34f + (band * 0.2f) + ((Noise.Layered(u * 2.4f, scene.NoiseSeed + 40 + band, 2) - 0.5f) * 0.5f);
                    var above = curve - (y / (float)horizon);
                    if (above is > -0.03f and < 0.36f)
                    {
                        var curtain = 0.35f + (0.65f * Noise.Smooth((u * 46) + (above * 3), scene.NoiseSeed + 50 + band));
                        var strength = above < 0 ? 1 + (above / 0.03f) : MathF.Pow(1 - (above / 0.36f), 1.7f);
                        row[x] += Vector3.Lerp(green, violet, above * 2.6f) * (strength * curtain * 0.5f);
                    }
                }
            }
        });
    }

    private static void PaintLight(Canvas canvas, Scene scene)
    {
        var palette = scene.Palette;
        var radius = scene.LightSize * MathF.Sqrt(canvas.Width * canvas.Height);
        var centre = scene.Light * new Vector2(canvas.Width, canvas.Height);
        canvas.Glow(centre, radius * 6.5f, palette.Light, palette.Night ? 0.30f : 0.42f);
        canvas.Glow(centre, radius * 2.2f, palette.Light, 0.35f);
        canvas.Ellipse(centre, radius, radius, palette.Light, 0.97f);
        if (palette.Night)
        {
            var shade = Vector3.Lerp(palette.Light, palette.Sky, 0.35f);
            foreach (var (x, y, size) in new[] { (-0.35f, -0.2f, 0.22f), (0.25f, 0.3f, 0.28f), (0.3f, -0.4f, 0.13f), (-0.2f, 0.48f, 0.12f) })
            {
                canvas.Ellipse(centre + new Vector2(x * radius, y * radius), size * radius, size * radius, shade, 0.45f);
            }
        }
    }

    private static void PaintClouds(Canvas canvas, Scene scene, int horizon)
    {
        var colour = Vector3.Lerp(scene.Palette.Horizon, scene.Palette.Night ? scene.Palette.Sky : Vector3.One, 0.45f);
        var threshold = 0.74f - (0.2f * scene.Clouds);
        var scale = 1f / canvas.Height;
        Parallel.For(0, horizon, y =>
        {
            var row = canvas.Row(y);
            var v = y / (float)horizon;
            var band = Noise.Step(0.02f, 0.25f, v) * (1 - Noise.Step(0.75f, 1, v));
            if (band == 0)
            {
                return;
            }

            var densities = new float[row.Length];
            Noise.Fill(densities, x => Noise.Layered((x * scale * 2.6f) + 7, (y * scale * 11) + 3, scene.NoiseSeed + 90, 4));
            for (var x = 0; x < row.Length; x++)
            {
                var opacity = Noise.Step(threshold, threshold + 0.2f, densities[x]) * band * 0.8f;
                if (opacity > 0)
                {
                    row[x] = Vector3.Lerp(row[x], colour, opacity);
                }
            }
        });
    }

    private static void PaintBirds(Canvas canvas, Scene scene)
    {
        if (scene.Palette.Night)
        {
            return;
        }

        var dice = Dice.From("birds", scene.NoiseSeed);
        var unit = MathF.Sqrt(canvas.Width * canvas.Height) / 1000;
        var flock = new Vector2(dice.Between(0.25f, 0.7f) * canvas.Width, dice.Between(0.16f, 0.32f) * canvas.Height);
        for (var i = 0; i < scene.Birds; i++)
        {
            var body = flock + (new Vector2(dice.Between(-90, 90), dice.Between(-45, 45)) * unit);
            var wing = dice.Between(9, 17) * unit;
            foreach (var side in new[] { -1, 1 })
            {
                var elbow = body + new Vector2(side * wing * 0.55f, -wing * 0.42f);
                canvas.Line(body, elbow, 1.9f * unit, scene.Palette.Ink, 0.8f);
                canvas.Line(elbow, body + new Vector2(side * wing, -wing * 0.18f), 1.5f * unit, scene.Palette.Ink, 0.8f);
            }
        }
    }
}
