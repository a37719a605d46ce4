using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>Pixels as three floats from 0 to 1, and anti-aliased shapes on them.</summary>
internal sealed class Canvas
{
    private const int SubRows = 4;

    private readonly Vector3[] _pixels;

    public Canvas(int width, int height)
    {
        Width = width;
        Height = height;
        _pixels = new Vector3[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    public Span<Vector3> Row(int y) => _pixels.AsSpan(y * Width, Width);

    public void Blend(int x, int y, Vector3 colour, float opacity)
    {
        if ((uint)x < (uint)Width && (uint)y < (uint)Height)
        {
            ref var pixel = ref _pixels[(y * Width) + x];
            pixel = Vector3.Lerp(pixel, colour, Math.Clamp(opacity, 0, 1));
        }
    }

    /// <summary>A soft light: brightens, strongest in the middle, never beyond white.</summary>
    public void Glow(Vector2 centre, float radius, Vector3 colour, float strength)
    {
        var top = Math.Clamp((int)(centre.Y - radius), 0, Height);
        var bottom = Math.Clamp((int)(centre.Y + radius), top, Height);
        Parallel.For(top, bottom, y =>
        {
            var row = Row(y);
            for (var x = Math.Max(0, (int)(centre.X - radius)); x < Math.Min(Width, centre.X + radius); x++)
            {
                var distance = Vector2.Distance(new Vector2(x, y), centre) / radius;
                if (distance < 1)
                {
                    var fall = (1 - distance) * (1 - distance);
                    row[x] = Vector3.One - ((Vector3.One - row[x]) * (Vector3.One - (colour * (strength * fall))));
                }
            }
        });
    }

    public void Ellipse(Vector2 centre, float radiusX, float radiusY, Vector3 colour, float opacity = 1)
    {
        var smaller = Math.Min(radiusX, radiusY);
        for (var y = (int)(centre.Y - radiusY - 1); y <= centre.Y + radiusY + 1; y++)
        {
            for (var x = (int)(centre.X - radiusX - 1); x <= centre.X + radiusX + 1; x++)
            {
                var dx = (x - centre.X) / radiusX;
                var dy = (y - centre.Y) / radiusY;
                var coverage = Math.Clamp(((1 - MathF.Sqrt((dx * dx) + (dy * dy))) * smaller) + 0.5f, 0, 1);
                if (coverage > 0)
                {
                    Blend(x, y, colour, coverage * opacity);
                }
            }
        }
    }

    /// <summary>A line with round ends.</summary>
    public void Line(Vector2 from, Vector2 to, float width, Vector3 colour, float opacity = 1)
    {
        var reach = (width / 2) + 1;
        var along = to - from;
        var squared = Math.Max(along.LengthSquared(), 1e-6f);
        for (var y = (int)(Math.Min(from.Y, to.Y) - reach); y <= Math.Max(from.Y, to.Y) + reach; y++)
        {
            for (var x = (int)(Math.Min(from.X, to.X) - reach); x <= Math.Max(from.X, to.X) + reach; x++)
            {
                var point = new Vector2(x, y);
                var t = Math.Clamp(Vector2.Dot(point - from, along) / squared, 0, 1);
                var coverage = (width / 2) + 0.5f - Vector2.Distance(point, from + (along * t));
                if (coverage > 0)
                {
                    Blend(x, y, colour, Math.Min(coverage, Math.Min(width, 1)) * opacity);
                }
            }
        }
    }

    /// <summary>A closed polygon, filled by the even-odd rule.</summary>
    public void Polygon(ReadOnlySpan<Vector2> corners, Vector3 colour, float opacity = 1)
    {
        float top = float.MaxValue, bottom = float.MinValue;
        foreach (var corner in corners)
        {
            top = Math.Min(top, corner.Y);
            bottom = Math.Max(bottom, corner.Y);
        }

        var crossings = new float[corners.Length];
        var coverage = new float[Width + 1];
        for (var y = Math.Max(0, (int)top); y <= Math.Min(Height - 1, (int)bottom + 1); y++)
        {
            Array.Clear(coverage);
            for (var sub = 0; sub < SubRows; sub++)
            {
                var line = y + ((sub + 0.5f) / SubRows);
                var count = Cross(corners, line, crossings);
                for (var i = 0; i + 1 < count; i += 2)
                {
                    Cover(coverage, crossings[i], crossings[i + 1]);
                }
            }

            for (var x = 0; x < Width; x++)
            {
                if (coverage[x] > 0)
                {
                    Blend(x, y, colour, coverage[x] * opacity);
                }
            }
        }
    }

    private static int Cross(ReadOnlySpan<Vector2> corners, float line, float[] crossings)
    {
        var count = 0;
        for (var i = 0; i < corners.Length; i++)
        {
            var a = corners[i];
            var b = corners[(i + 1) % corners.Length];
            if (a.Y <= line != b.Y <= line)
            {
                crossings[count++] = a.X + ((line - a.Y) / (b.Y - a.Y) * (b.X - a.X));
            }
        }

        Array.Sort(crossings, 0, count);
        return count;
    }

    private void Cover(float[] coverage, float from, float to)
    {
        from = Math.Clamp(from, 0, Width);
        to = Math.Clamp(to, 0, Width);
        for (var x = (int)from; x < to; x++)
        {
            coverage[x] += (Math.Min(to, x + 1) - Math.Max(from, x)) / SubRows;
        }
    }
}
