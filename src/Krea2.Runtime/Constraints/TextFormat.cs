namespace Krea2.Constraints;

/// <summary>The values of <c>format</c> that are checked.</summary>
internal enum TextFormat
{
    Unknown,
    Uuid,
    Uri,
    DateTime,
    Date,
    IPv4,
    IPv6,
    Email,
}
