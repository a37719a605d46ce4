using System.Numerics;

namespace Krea2.Testing.Painting;

/// <summary>What is in the picture and where: every choice is made here, painters only paint it.</summary>
internal sealed record Scene
{
    private static readonly (string[] Words, Palette[] Palettes)[] s_moods =
    [
        (["aurora", "northern", "igloo", "arctic"], [Palette.NorthernLight]),
        (["night", "midnight", "moon", "star", "dark", "dream", "asleep", "sleep"], [Palette.Midnight, Palette.NorthernLight, Palette.Rose]),
        (["snow", "winter", "ice", "frost", "cold"], [Palette.Winter]),
        (["sunset", "dusk", "evening", "fire", "lava", "desert"], [Palette.Dusk]),
        (["dawn", "sunrise", "morning", "mist"], [Palette.Dawn, Palette.Rose]),
        (["autumn", "fall", "harvest", "amber"], [Palette.Autumn]),
        (["forest", "jungle", "moss", "wood"], [Palette.Forest]),
        (["spring", "garden", "meadow", "flower"], [Palette.Spring, Palette.Rose]),
        (["sea", "ocean", "beach", "summer", "noon"], [Palette.Noon]),
    ];

    public required Palette Palette { get; init; }

    public required Motif Motif { get; init; }

    /// <summary>Where the water begins, as a share of the height.</summary>
    public required float Horizon { get; init; }

    /// <summary>Sun or moon, as shares of width and height.</summary>
    public required Vector2 Light { get; init; }

    public required float LightSize { get; init; }

    public required int Ridges { get; init; }

    public required bool Pines { get; init; }

    public required int Birds { get; init; }

    /// <summary>Paper lanterns in the air, one for each style reference.</summary>
    public required int Lanterns { get; init; }

    public required float Clouds { get; init; }

    /// <summary>The motif's place: a share of the width.</summary>
    public required float MotifX { get; init; }

    public required bool Fox { get; init; }

    /// <summary>The start of every noise in the picture.</summary>
    public required uint NoiseSeed { get; init; }

    public static Scene Choose(string prompt, long seed, int references)
    {
        var dice = Dice.From(prompt, seed);
        var fox = Names(prompt, "fox");
        var motif = ChooseMotif(prompt, fox, ref dice);
        var lightX = dice.Between(0.16f, 0.84f);
        var motifX = dice.Between(0.3f, 0.44f);
        return new Scene
        {
            Palette = ChoosePalette(prompt, ref dice),
            Motif = motif,
            Fox = fox,
            Horizon = dice.Between(0.56f, 0.65f),
            Light = new Vector2(lightX, dice.Between(0.14f, 0.34f)),
            LightSize = dice.Between(0.04f, 0.072f),
            Ridges = 3 + dice.Below(3),
            Pines = dice.Next() < 0.6f,
            Birds = 3 + dice.Below(5),
            Lanterns = Math.Clamp(references, 0, 10),
            Clouds = dice.Between(0.15f, 0.85f),
            // The motif stands on the other side of the light.
            MotifX = lightX < 0.5f ? 1 - motifX : motifX,
            NoiseSeed = (uint)dice.NextBits(),
        };
    }

    private static Palette ChoosePalette(string prompt, ref Dice dice)
    {
        foreach (var (words, palettes) in s_moods)
        {
            if (words.Any(w => Names(prompt, w)))
            {
                return palettes[dice.Below(palettes.Length)];
            }
        }

        return Palette.All[dice.Below(Palette.All.Count)];
    }

    private static Motif ChooseMotif(string prompt, bool fox, ref Dice dice)
    {
        var any = (Motif)dice.Below(4);
        return prompt switch
        {
            _ when fox || Names(prompt, "boat") || Names(prompt, "ship") => Motif.PaperBoat,
            _ when Names(prompt, "tree") || Names(prompt, "island") => Motif.Islet,
            _ when Names(prompt, "lighthouse") || Names(prompt, "tower") => Motif.Lighthouse,
            _ when Names(prompt, "balloon") || Names(prompt, "sky") => Motif.Balloon,
            _ => any,
        };
    }

    private static bool Names(string prompt, string word)
    {
        for (var at = prompt.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = prompt.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            var plural = end < prompt.Length && prompt[end] is 's' or 'S' ? end + 1 : end;
            if ((at == 0 || !char.IsLetter(prompt[at - 1])) && (plural >= prompt.Length || !char.IsLetter(prompt[plural])))
            {
                return true;
            }
        }

        return false;
    }
}
