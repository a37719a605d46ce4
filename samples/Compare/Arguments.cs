namespace Compare;

/// <summary>What the command line says.</summary>
internal sealed record Arguments
{
    public const string Usage =
        """
        dotnet run --project samples/Compare [-- <options>]

          --live             calls each host whose key is in the environment (KREA_API_TOKEN, REPLICATE_API_TOKEN,
                             RUNWARE_API_KEY, WAVESPEED_API_KEY); without it four fake hosts inside this program are called
          --prompt <text>    what the pictures show
          --output <folder>  where the pictures and compare.html go; the default is the current folder
          --help             shows this text

        Exit codes: 0 every host gave a picture, 1 some did not, 2 wrong use or no key, 130 cancelled with Ctrl+C.
        """;

    public bool Live { get; private init; }

    public bool Help { get; private init; }

    public string Prompt { get; private init; } = "A red fox asleep in a paper boat, ink and watercolour";

    public string Output { get; private init; } = ".";

    public static Arguments Parse(IReadOnlyList<string> words)
    {
        var arguments = new Arguments();
        for (var i = 0; i < words.Count; i++)
        {
            arguments = words[i] switch
            {
                "--live" => arguments with { Live = true },
                "--help" or "-h" or "-?" => arguments with { Help = true },
                "--prompt" => arguments with { Prompt = ValueAt(++i) },
                "--output" => arguments with { Output = ValueAt(++i) },
                _ => throw new UsageException($"The option '{words[i]}' is not known; the options are --live, --prompt, --output and --help."),
            };
        }

        return arguments;

        string ValueAt(int index) => index < words.Count ? words[index] : throw new UsageException($"The option {words[index - 1]} needs a value.");
    }
}
