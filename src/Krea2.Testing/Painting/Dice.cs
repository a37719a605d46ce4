using System.Text;

namespace Krea2.Testing.Painting;

/// <summary>A stream of numbers that depends on its start text and nothing else: the same in every process, on every machine.</summary>
internal struct Dice
{
    private ulong _state;

    private Dice(ulong state)
    {
        _state = state;
    }

    public static Dice From(string text, long seed)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return new Dice(hash ^ ((ulong)seed * 0x9E3779B97F4A7C15UL));
    }

    public ulong NextBits()
    {
        // SplitMix64.
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public float Next() => (NextBits() >> 40) / (float)(1 << 24);

    public float Between(float low, float high) => low + ((high - low) * Next());

    /// <summary>An integer from 0 up to, not including, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(NextBits() % (ulong)count);
}
