using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>The lake: what is above the horizon, mirrored, rippled and tinted, with the light's path on it.</summary>
internal static class WaterPainter
{
    public static void Paint(Canvas canvas, Scene scene)
    {
        var horizon = (int)(scene.Horizon * canvas.Height);
        var deep = canvas.Height - horizon;
        var palette = scene.Palette;
        var lightX = scene.Light.X * canvas.Width;
        var unit = canvas.Height / 1000f;
        Parallel.For(horizon, canvas.Height, y =>
        {
            var row = canvas.Row(y);
            var t = (y - horizon) / (float)deep;

            // Ripples widen towards the viewer.
            var phase = MathF.Pow(t + 0.02f, 0.55f);
            var source = horizon - 1 - (t * deep * 1.15f);
            var waves = new float[row.Length];
            Noise.Fill(waves, x => Noise.Layered(x / (canvas.Width * (0.05f + (0.16f * t))), phase * 46, scene.NoiseSeed + 500, 2) - 0.5f);
            for (var x = 0; x < row.Length; x++)
            {
                var wave = waves[x];
                var sampleY = Math.Clamp((int)(source + (wave * unit * (8 + (46 * t)))), 0, horizon - 1);
                var sampleX = Math.Clamp((int)(x + (wave * unit * (6 + (26 * t)))), 0, canvas.Width - 1);
                var colour = Vector3.Lerp(canvas.Row(sampleY)[sampleX], palette.Water, 0.30f + (0.38f * t));
                var crest = Noise.Step(0.16f, 0.34f, wave) * (0.10f + (0.16f * t));
                colour = Vector3.Lerp(colour, Vector3.Lerp(palette.Horizon, palette.Light, 0.4f), crest);

                var path = MathF.Abs(x - lightX) / (canvas.Width * (0.035f + (0.09f * t)));
                var glitter = Noise.Step(0.02f, 0.3f, wave + 0.12f - (0.18f * path)) * MathF.Exp(-path * path) * (0.75f - (0.35f * t));
                row[x] = Vector3.Lerp(colour, palette.Light, glitter);
            }

            // A bright line where water meets land.
            if (y - horizon < 2 * unit)
            {
                for (var x = 0; x < row.Length; x++)
                {
                    row[x] = Vector3.Lerp(row[x], palette.Horizon, 0.45f);
                }
            }
        });
    }
}
