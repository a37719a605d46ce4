using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>Ridges behind each other, pale and high at the back, dark and low in front, with mist at their feet.</summary>
internal static class HillPainter
{
    public static void Paint(Canvas canvas, Scene scene)
    {
        for (var ridge = 0; ridge < scene.Ridges; ridge++)
        {
            var depth = (ridge + 1) / (float)scene.Ridges;
            var colour = Vector3.Lerp(scene.Palette.Haze, scene.Palette.Ink, MathF.Pow(depth, 1.35f) * 0.92f);
            var outline = Outline(canvas, scene, ridge);
            Fill(canvas, scene, outline, colour, (uint)ridge);
            if (scene.Pines && ridge >= scene.Ridges - 2)
            {
                PlantPines(canvas, scene, outline, colour, ridge);
            }
        }
    }

    /// <summary>The upper edge of a ridge in pixels from the top, a value for each column.</summary>
    private static float[] Outline(Canvas canvas, Scene scene, int ridge)
    {
        var depth = ridge / (float)Math.Max(1, scene.Ridges - 1);
        var height = canvas.Height * (0.30f - (0.225f * depth));
        var frequency = 2.1f + (ridge * 0.9f);
        var seed = scene.NoiseSeed + 200 + (uint)(ridge * 17);
        var aspect = canvas.Width / (float)canvas.Height;
        var outline = new float[canvas.Width];
        for (var x = 0; x < outline.Length; x++)
        {
            var u = x / (float)canvas.Width * aspect;
            var shape = Noise.Layered(u * frequency, seed, ridge < scene.Ridges / 2 ? 6 : 4);
            outline[x] = (scene.Horizon * canvas.Height) - (height * ((shape * 1.35f) - 0.22f));
        }

        return outline;
    }

    private static void Fill(Canvas canvas, Scene scene, float[] outline, Vector3 colour, uint ridge)
    {
        var horizon = scene.Horizon * canvas.Height;
        var mist = Vector3.Lerp(scene.Palette.Haze, scene.Palette.Horizon, 0.35f);
        var snow = scene.Palette.Snow ? 0.85f : 0;
        Parallel.For((int)outline.Min() - 1, (int)horizon, y =>
        {
            if (y < 0)
            {
                return;
            }

            var row = canvas.Row(y);
            var foot = MathF.Pow(Math.Clamp(1 - ((horizon - y) / (canvas.Height * 0.16f)), 0, 1), 1.6f) * 0.6f;
            var pigments = new float[row.Length];
            Noise.Fill(pigments, x => 0.94f + (0.12f * Noise.Smooth(x * 0.012f, y * 0.02f, scene.NoiseSeed + 300 + ridge)));
            for (var x = 0; x < row.Length; x++)
            {
                var inside = Math.Clamp(y - outline[x] + 0.5f, 0, 1);
                if (inside > 0)
                {
                    // Pigment gathers at the edge of a wash and thins out in the middle.
                    var below = y - outline[x];
                    var edge = 1 - (0.10f * MathF.Exp(-below / 7));
                    var paint = colour * (edge * pigments[x]);
                    if (snow > 0 && ridge < 2)
                    {
                        var cap = 1 - Noise.Step(0.01f, 0.035f, (below / canvas.Height) - (0.035f * (Noise.Layered(x * 0.03f, y * 0.012f, scene.NoiseSeed + 310, 3) - 0.3f)));
                        paint = Vector3.Lerp(paint, Vector3.One, cap * snow);
                    }

                    row[x] = Vector3.Lerp(row[x], Vector3.Lerp(paint, mist, foot), inside);
                }
            }
        });
    }

    private static void PlantPines(Canvas canvas, Scene scene, float[] outline, Vector3 colour, int ridge)
    {
        var dice = Dice.From("pines", scene.NoiseSeed + ridge);
        var unit = canvas.Height / 1000f;
        var front = ridge == scene.Ridges - 1;
        var step = (front ? 15 : 11) * unit;
        for (var x = dice.Between(0, step); x < canvas.Width; x += dice.Between(0.5f, 1.7f) * step)
        {
            // Groves, not a hedge.
            if (Noise.Smooth(x / canvas.Width * 7, scene.NoiseSeed + 400 + (uint)ridge) > 0.44f)
            {
                var foot = new Vector2(x, Math.Min(outline[(int)x] + (5 * unit), scene.Horizon * canvas.Height));
                PlantPine(canvas, foot, dice.Between(front ? 26 : 15, front ? 58 : 30) * unit, colour * dice.Between(0.78f, 0.97f));
            }
        }
    }

    private static void PlantPine(Canvas canvas, Vector2 foot, float height, Vector3 colour)
    {
        for (var tier = 0; tier < 3; tier++)
        {
            var bottom = foot.Y - (height * tier * 0.25f);
            var half = height * (0.21f - (tier * 0.05f));
            canvas.Polygon([new(foot.X - half, bottom), new(foot.X + half, bottom), new(foot.X, bottom - (height * 0.5f))], colour);
        }
    }
}
