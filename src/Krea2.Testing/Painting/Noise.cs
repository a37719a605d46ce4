namespace Krea2.Testing.Painting;

/// <summary>Smooth noise between 0 and 1 in one and two dimensions.</summary>
internal static class Noise
{
    /// <summary>A random value for a grid point, between 0 and 1.</summary>
    public static float Grain(int x, int y, uint seed)
    {
        var h = unchecked(((uint)x * 374761393u) + ((uint)y * 668265263u) + (seed * 2246822519u));
        h = unchecked((h ^ (h >> 13)) * 1274126177u);
        return (h ^ (h >> 16)) / 4294967296f;
    }

    public static float Smooth(float x, float y, uint seed)
    {
        var fx = MathF.Floor(x);
        var fy = MathF.Floor(y);
        var ix = (int)fx;
        var iy = (int)fy;
        var tx = Ease(x - fx);
        var ty = Ease(y - fy);
        var top = Mix(Grain(ix, iy, seed), Grain(ix + 1, iy, seed), tx);
        var bottom = Mix(Grain(ix, iy + 1, seed), Grain(ix + 1, iy + 1, seed), tx);
        return Mix(top, bottom, ty);
    }

    public static float Smooth(float x, uint seed)
    {
        var fx = MathF.Floor(x);
        var ix = (int)fx;
        return Mix(Grain(ix, 0, seed), Grain(ix + 1, 0, seed), Ease(x - fx));
    }

    /// <summary>Several octaves of <see cref="Smooth(float, uint)"/>, each half as wide and half as strong.</summary>
    public static float Layered(float x, uint seed, int octaves)
    {
        float sum = 0, weight = 0, amplitude = 1;
        for (var i = 0; i < octaves; i++)
        {
            sum += amplitude * Smooth(x, seed + (uint)i);
            weight += amplitude;
            amplitude *= 0.5f;
            x *= 2;
        }

        return sum / weight;
    }

    public static float Layered(float x, float y, uint seed, int octaves)
    {
        float sum = 0, weight = 0, amplitude = 1;
        for (var i = 0; i < octaves; i++)
        {
            sum += amplitude * Smooth(x, y, seed + (uint)i);
            weight += amplitude;
            amplitude *= 0.5f;
            x *= 2;
            y *= 2;
        }

        return sum / weight;
    }

    /// <summary>Fills a row from a slow noise: asks for it at every eighth place and draws straight lines between.</summary>
    public static void Fill(Span<float> row, Func<int, float> noise)
    {
        const int Pace = 8;
        var left = noise(0);
        for (var start = 0; start < row.Length; start += Pace)
        {
            var right = noise(start + Pace);
            for (var i = start; i < Math.Min(start + Pace, row.Length); i++)
            {
                row[i] = left + ((right - left) * (i - start) / Pace);
            }

            left = right;
        }
    }

    /// <summary>0 below <paramref name="from"/>, 1 above <paramref name="to"/>, an S curve between.</summary>
    public static float Step(float from, float to, float value) => Ease(Math.Clamp((value - from) / (to - from), 0, 1));

    private static float Mix(float a, float b, float t) => a + ((b - a) * t);

    private static float Ease(float t) => t * t * (3 - (2 * t));
}
