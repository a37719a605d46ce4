using Krea2.Testing.Painting;

namespace Krea2.Testing.Jobs;

/// <summary>A result of a job: painted when first asked for, and gone with its job.</summary>
internal sealed class JobPicture
{
    private readonly Lazy<ReadOnlyMemory<byte>> _bytes;

    /// <param name="name">What it is asked for by.</param>
    /// <param name="model">Who paints it: the host's name for the model, which no other host uses. Of the same prompt and seed, each model makes a picture of its own.</param>
    /// <param name="prompt">What it shows.</param>
    /// <param name="seed">Which of the pictures that show it.</param>
    /// <param name="size">Width and height.</param>
    /// <param name="references">How many style references it heeds.</param>
    /// <param name="bytes">The picture itself, where it is not to be painted.</param>
    public JobPicture(string name, string model, string prompt, long seed, PictureSize size, int references, ReadOnlyMemory<byte>? bytes)
    {
        Name = name;
        Seed = seed;
        _bytes = new(() => bytes ?? Picture.Paint(prompt, Salted(seed, model), size, references));
    }

    public string Name { get; }

    public long Seed { get; }

    /// <summary>A PNG. Painting it takes a while.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.Value;

    private static long Salted(long seed, string model) => (long)Dice.From(model, seed).NextBits();
}
