namespace Krea2.Testing.Painting;

/// <summary>
/// Paints the image of a job: a lake between hills, in colours and shapes that follow from the prompt and the seed.
/// The same arguments give the same bytes on a machine; each style reference adds one paper lantern.
/// </summary>
internal static class Picture
{
    public static byte[] Paint(string prompt, long seed, PictureSize size, int references)
    {
        var scene = Scene.Choose(prompt, seed, references);
        var canvas = new Canvas(size.Width, size.Height);
        SkyPainter.Paint(canvas, scene);
        HillPainter.Paint(canvas, scene);
        MotifPainter.PaintLanterns(canvas, scene);
        if (scene.Motif == Motif.Balloon)
        {
            // In the air: the lake mirrors it.
            MotifPainter.Paint(canvas, scene);
            WaterPainter.Paint(canvas, scene);
        }
        else
        {
            WaterPainter.Paint(canvas, scene);
            MotifPainter.Paint(canvas, scene);
        }

        Finish.Paint(canvas, scene);
        return PngEncoder.Encode(canvas);
    }
}
