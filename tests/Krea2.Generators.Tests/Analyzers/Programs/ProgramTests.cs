using System.Globalization;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers.Programs;

/// <summary>Generated programs: an error is reported exactly when a constant is wrong, and whenever the reported expression is evaluated, <c>Validate()</c> of each object that got its value says the same under the same id.</summary>
public sealed class ProgramTests
{
    private const int BatchSize = 100;

    /// <summary>Seeds of the batches: five, or as many as the environment variable KREA2_PROGRAMS asks programs for.</summary>
    public static TheoryData<int> Seeds()
    {
        var programs = int.TryParse(Environment.GetEnvironmentVariable("KREA2_PROGRAMS"), CultureInfo.InvariantCulture, out var asked) ? asked : 5 * BatchSize;
        return [.. Enumerable.Range(1, (programs + BatchSize - 1) / BatchSize)];
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reports_AreWhatTheProgramsDo(int seed)
    {
        var generator = new ProgramGenerator(seed);
        var programs = Enumerable.Range(0, BatchSize).Select(_ => generator.Next()).ToList();
        var text = new ProgramText();
        for (var i = 0; i < programs.Count; i++)
        {
            text.Add(i, programs[i]);
        }

        var code = text.ToString();
        var app = AnalyzedClient.Across(Compiler.Parse(code));
        var found = Analysis.Of(app);
        found.Select(report => ExpectedReport.Text(report.Id, report.Location.SourceSpan, code)).ShouldBe(text.Reports.Select(report => ExpectedReport.Text(report.Id, report.Span, code)), code);

        using var executed = new ExecutedApp(app);
        var said = Enumerable.Range(0, 2).Select(run => programs.Select((_, i) => Sentences(executed.Text("Test", ProgramText.MethodOf(i), run))).ToList()).ToList();
        foreach (var (report, message) in text.Reports.Zip(found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))))
        {
            foreach (var run in Enumerable.Range(0, 2).Where(run => report.Arm.Run is null || report.Arm.Run == run))
            {
                foreach (var used in programs[report.Program].Where(used => used.IsUsed && used.OriginOf(report.Member) == report.Made))
                {
                    said[run][report.Program].ShouldContain((used.Index, report.Arm.Constant.Rule!, message), $"seed {seed}, program {report.Program}, run {run}\n{code}");
                }
            }
        }

        foreach (var (program, i) in programs.Select((program, i) => (program, i)))
        {
            foreach (var used in program.Where(used => used.IsUsed && ProgramMember.All.All(member => used.OriginOf(member)?.Members[member].IsRight ?? true)))
            {
                said.SelectMany(run => run[i]).ShouldNotContain(sentence => sentence.Made == used.Index, $"seed {seed}, program {i}\n{code}");
            }
        }
    }

    private static List<(int Made, string Rule, string Message)> Sentences(string said) =>
        [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|', 3)).Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]))];
}
