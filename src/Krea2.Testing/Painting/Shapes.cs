using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>Draws in a motif's own coordinates: origin on the waterline, y upwards; a mirrored one is its reflection.</summary>
internal readonly struct Shapes
{
    private readonly Canvas _canvas;
    private readonly Vector2 _origin;
    private readonly float _scale;
    private readonly bool _mirrored;
    private readonly Vector3 _water;

    private Shapes(Canvas canvas, Vector2 origin, float scale, bool mirrored, Vector3 water)
    {
        _canvas = canvas;
        _origin = origin;
        _scale = scale;
        _mirrored = mirrored;
        _water = water;
    }

    public static Shapes Upright(Canvas canvas, Vector2 origin, float scale) => new(canvas, origin, scale, false, default);

    public static Shapes Reflection(Canvas canvas, Vector2 origin, float scale, Vector3 water) => new(canvas, origin, scale, true, water);

    public bool IsReflection => _mirrored;

    public void Polygon(Vector3 colour, params ReadOnlySpan<Vector2> corners)
    {
        var placed = new Vector2[corners.Length];
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = Place(corners[i]);
        }

        _canvas.Polygon(placed, Tint(colour), Opacity);
    }

    public void Ellipse(Vector3 colour, Vector2 centre, float radiusX, float radiusY, float opacity = 1) =>
        _canvas.Ellipse(Place(centre), radiusX * _scale, radiusY * _scale * Squash, Tint(colour), opacity * Opacity);

    public void Line(Vector3 colour, Vector2 from, Vector2 to, float width) =>
        _canvas.Line(Place(from), Place(to), width * _scale, Tint(colour), Opacity);

    public void Glow(Vector3 colour, Vector2 centre, float radius, float strength) =>
        _canvas.Glow(Place(centre), radius * _scale, colour, _mirrored ? strength * 0.4f : strength);

    private float Opacity => _mirrored ? 0.5f : 1;

    private float Squash => _mirrored ? 0.72f : 1;

    private Vector3 Tint(Vector3 colour) => _mirrored ? Vector3.Lerp(colour, _water, 0.45f) : colour;

    private Vector2 Place(Vector2 point) => _origin + new Vector2(point.X * _scale, (_mirrored ? point.Y * Squash : -point.Y) * _scale);
}
