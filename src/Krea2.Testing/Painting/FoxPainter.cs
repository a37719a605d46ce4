using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>A fox asleep: curled up, its head on the tail, drawn so that a paper hull can hide its lower half.</summary>
internal static class FoxPainter
{
    public static void Draw(Shapes shapes, Scene scene)
    {
        var dim = scene.Palette.Night ? 0.2f : 0.05f;
        var fur = Vector3.Lerp(Palette.Rgb(0xE0692B), scene.Palette.Ink, dim);
        var shade = Vector3.Lerp(Palette.Rgb(0xB94A1E), scene.Palette.Ink, dim);
        var white = Vector3.Lerp(Palette.Rgb(0xFFF4E4), scene.Palette.Ink, dim);
        var dark = Vector3.Lerp(Palette.Rgb(0x3A2320), scene.Palette.Ink, dim);

        // Back and haunch.
        shapes.Ellipse(shade, new(0.08f, 0.5f), 0.56f, 0.33f);
        shapes.Ellipse(fur, new(0.06f, 0.53f), 0.53f, 0.31f);
        shapes.Ellipse(Vector3.Lerp(fur, white, 0.18f), new(0.12f, 0.62f), 0.34f, 0.17f, 0.6f);

        // The tail comes round the right side, its white tip in front.
        shapes.Ellipse(shade, new(0.5f, 0.46f), 0.3f, 0.19f);
        shapes.Ellipse(fur, new(0.47f, 0.48f), 0.28f, 0.17f);
        shapes.Ellipse(white, new(0.27f, 0.43f), 0.15f, 0.1f);

        // Head, ears, closed eye, nose.
        shapes.Polygon(shade, new(-0.5f, 0.66f), new(-0.47f, 0.98f), new(-0.28f, 0.76f));
        shapes.Polygon(fur, new(-0.33f, 0.72f), new(-0.2f, 1.0f), new(-0.08f, 0.68f));
        shapes.Polygon(dark, new(-0.26f, 0.79f), new(-0.2f, 0.93f), new(-0.14f, 0.76f));
        shapes.Ellipse(fur, new(-0.3f, 0.6f), 0.27f, 0.2f);
        shapes.Polygon(fur, new(-0.5f, 0.7f), new(-0.74f, 0.44f), new(-0.3f, 0.42f));
        shapes.Polygon(white, new(-0.74f, 0.44f), new(-0.52f, 0.52f), new(-0.36f, 0.51f), new(-0.24f, 0.38f));
        shapes.Ellipse(white, new(-0.26f, 0.47f), 0.15f, 0.09f);
        shapes.Ellipse(dark, new(-0.73f, 0.455f), 0.04f, 0.034f);
        shapes.Line(dark, new(-0.5f, 0.585f), new(-0.43f, 0.56f), 0.02f);
        shapes.Line(dark, new(-0.43f, 0.56f), new(-0.35f, 0.59f), 0.02f);
    }
}
