using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>Reeds in the corners, falling snow, and the paper itself: grain, blotches, darker corners.</summary>
internal static class Finish
{
    public static void Paint(Canvas canvas, Scene scene)
    {
        PaintReeds(canvas, scene);
        if (scene.Palette.Snow)
        {
            PaintSnow(canvas, scene);
        }

        var middle = new Vector2(canvas.Width, canvas.Height) / 2;
        var seed = scene.NoiseSeed + 900;
        Parallel.For(0, canvas.Height, y =>
        {
            var row = canvas.Row(y);
            var blotches = new float[row.Length];
            Noise.Fill(blotches, x => Noise.Smooth(x * 0.006f, y * 0.006f, seed) - 0.5f);
            for (var x = 0; x < row.Length; x++)
            {
                // Grain in pairs of pixels looks like paper, and packs better than noise in each.
                var grain = Noise.Grain(x >> 1, y >> 1, seed) - 0.5f;
                var corner = ((new Vector2(x, y) - middle) / middle).LengthSquared();
                row[x] *= 1 + (blotches[x] * 0.05f) + (grain * 0.022f) - (Math.Max(0, corner - 0.75f) * 0.13f);
            }
        });
    }

    private static void PaintReeds(Canvas canvas, Scene scene)
    {
        var dice = Dice.From("reeds", scene.NoiseSeed);
        var unit = canvas.Height / 1000f;
        var colour = scene.Palette.Ink * 0.8f;
        var side = scene.MotifX < 0.5f ? 1 : 0;
        for (var i = 0; i < 34; i++)
        {
            var near = dice.Next() * dice.Next();
            var foot = new Vector2(MathF.Abs((side * canvas.Width) - (near * canvas.Width * 0.26f)), canvas.Height + 4);
            var length = dice.Between(70, 210) * unit * (1 - (near * 0.6f));
            var lean = dice.Between(-0.28f, 0.28f);
            var knee = foot + new Vector2(lean * length * 0.35f, -length * 0.6f);
            var tip = foot + new Vector2(lean * length, -length);
            canvas.Line(foot, knee, 3.4f * unit, colour, 0.92f);
            canvas.Line(knee, tip, 2.1f * unit, colour, 0.92f);
            if (i % 4 == 0)
            {
                canvas.Line(tip, tip + new Vector2(lean * 8, -22) * unit, 8 * unit, Vector3.Lerp(colour, scene.Palette.Haze, 0.18f), 0.95f);
            }
        }
    }

    private static void PaintSnow(Canvas canvas, Scene scene)
    {
        var dice = Dice.From("snow", scene.NoiseSeed);
        var unit = canvas.Height / 1000f;
        for (var i = 0; i < 240; i++)
        {
            var size = (0.8f + (dice.Next() * dice.Next() * 3.6f)) * unit;
            canvas.Ellipse(new Vector2(dice.Next() * canvas.Width, dice.Next() * canvas.Height), size, size, Vector3.One, dice.Between(0.35f, 0.9f));
        }
    }
}
