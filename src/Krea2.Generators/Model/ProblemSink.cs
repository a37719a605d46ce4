using Krea2.Generators.Json;

namespace Krea2.Generators.Model;

/// <summary>Collects the problems of one document while it is read and built.</summary>
internal sealed class ProblemSink
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _seen = [];

    /// <summary>The problems so far, in the order in which they were found, each once.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Adds a problem.</summary>
    /// <param name="id">Id of the diagnostic.</param>
    /// <param name="path">Path of the document; a range that names its own file wins.</param>
    /// <param name="range">Where in the file.</param>
    /// <param name="arguments">What the message is filled with.</param>
    public void Report(string id, string path, TextRange range, params string[] arguments)
    {
        var problem = new Problem(id, range.File ?? path, range with { File = null }, arguments.ToEquatableArray());
        if (_seen.Add(problem))
        {
            _problems.Add(problem);
        }
    }
}
