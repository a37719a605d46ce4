using System.Globalization;
using System.Text.RegularExpressions;

namespace Krea2.PackageTests;

/// <summary>A warning or an error of a build, at its place in a file of the project.</summary>
/// <param name="File">Path from the folder of the project, with forward slashes.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Severity">The word <c>error</c> or <c>warning</c>.</param>
/// <param name="Id">Id of the rule.</param>
/// <param name="Text">The sentence.</param>
internal sealed partial record BuildMessage(string File, int Line, int Column, string Severity, string Id, string Text)
{
    /// <summary>All messages of a build that have a place, each once, in the order of files, lines and columns.</summary>
    public static IReadOnlyList<BuildMessage> In(DotNetResult build, string folder) =>
    [
        .. Printed().Matches(build.StandardOutput.ReplaceLineEndings("\n"))
            .Select(match => new BuildMessage(
                Path.GetRelativePath(folder, match.Groups["file"].Value).Replace('\\', '/'),
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture),
                match.Groups["severity"].Value,
                match.Groups["id"].Value,
                match.Groups["text"].Value))
            .Distinct()
            .OrderBy(message => message.File, StringComparer.Ordinal).ThenBy(message => message.Line).ThenBy(message => message.Column).ThenBy(message => message.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>As the build prints it, without folder and project.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Severity} {Id}: {Text}");

    [GeneratedRegex(@"^\s*(?<file>\S.*?)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<id>[A-Z]+\d+): (?<text>.*?)(?: \(https?://[^ )]*\))? \[[^\]\n]*proj(?:::[^\]\n]*)?\]$", RegexOptions.Multiline)]
    private static partial Regex Printed();
}
