using System.Globalization;
using System.Text;
using Krea2.Benchmarks.Projects;

namespace Krea2.Benchmarks.Editing;

/// <summary>A file of 500 lines, with requests and with other code, in a project of a hundred files.</summary>
internal static class EditedFile
{
    /// <summary>Where the typing happens.</summary>
    public const string Cursor = "/*cursor*/";

    /// <summary>What is typed: a request with one value that is wrong, then a line that has nothing to do with it. Half-written code is what an editor sees most.</summary>
    public const string Typed = "var typed = new KreaRequest { Prompt = \"A fox\", AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K, Intensity = 250 };\n        var words = typed.Prompt.Split(' ').Where(word => word.Length > 2).ToList();\n";

    /// <summary>The project's other files.</summary>
    public const int OtherFiles = 100;

    private const int Lines = 500;

    /// <summary>The text.</summary>
    public static string Text { get; } = Create();

    private static string Create()
    {
        // Thirteen requests of about twenty lines, then ordinary methods up to the last line.
        var text = new StringBuilder(RequestCode.File(0, 13).TrimEnd()[..^1]);
        text.Append("    public static int Typed(string name)\n    {\n        ").Append(Cursor).Append("\n        return name.Length;\n    }\n");
        for (var i = 0; LinesIn(text) < Lines - 10; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""

                    public static string Describe{{i}}(IEnumerable<string> names, int count)
                    {
                        var chosen = names.Where(name => name.Length > {{i}}).OrderBy(name => name).Take(count).ToList();
                        var total = chosen.Sum(name => name.Length);
                        var average = chosen.Count == 0 ? 0 : total / (double)chosen.Count;
                        return string.Join(", ", chosen) + ": " + average.ToString("F1");
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }

    private static int LinesIn(StringBuilder text) => text.ToString().Count(letter => letter == '\n');
}
