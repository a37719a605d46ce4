namespace Quickstart;

/// <summary>What the command line says.</summary>
internal sealed record Arguments
{
    public const string Usage =
        """
        dotnet run --project samples/Quickstart [-- <options>]

          --live                  calls api.krea.ai, with the key in KREA_API_TOKEN; without it a fake Krea inside this program is called
          --prompt <text>         what the picture shows
          --reference <url|file>  a style reference, at most ten times; a file is uploaded first
          --help                  shows this text

        Exit codes: 0 fox.png was saved, 1 the call failed, 2 wrong use or no key, 130 cancelled with Ctrl+C.
        """;

    public bool Live { get; private init; }

    public bool Help { get; private init; }

    public string Prompt { get; private init; } = "A red fox asleep in a paper boat, ink and watercolour";

    public IReadOnlyList<string> References { get; private init; } = [];

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
                "--reference" => arguments with { References = [.. arguments.References, ValueAt(++i)] },
                _ => throw new UsageException($"The option '{words[i]}' is not known; the options are --live, --prompt, --reference and --help."),
            };
        }

        return arguments;

        string ValueAt(int index) => index < words.Count ? words[index] : throw new UsageException($"The option {words[index - 1]} needs a value.");
    }
}
