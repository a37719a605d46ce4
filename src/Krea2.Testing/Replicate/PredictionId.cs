using System.Security.Cryptography;

namespace Krea2.Testing.Replicate;

/// <summary>Ids in Replicate's form: 26 characters of a base32 alphabet.</summary>
internal static class PredictionId
{
    private const int Length = 26;

    public static string Create() => RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", Length);
}
