namespace Krea2.Testing.Painting;

/// <summary>The one thing in the foreground.</summary>
internal enum Motif
{
    PaperBoat,
    Islet,
    Lighthouse,
    Balloon,
}
