using Krea2.Generators.Tests.Specs;
using Xunit.Abstractions;

namespace Krea2.Generators.Tests.JsonSchemaSuite;

/// <summary>The whole generator, judged by the JSON Schema organisation's test suite: what it calls valid is parsed and validated, what it calls invalid is refused.</summary>
public sealed class JsonSchemaSuiteTests(ITestOutputHelper output)
{
    private const int BatchSize = 150;

    [CorpusTheory]
    [InlineData("draft2020-12", 350)]
    [InlineData("draft4", 250)]
    public void Verdicts_AreThoseOfTheSuite(string draft, int leastRefused)
    {
        var cases = SuiteCases.Of(draft).ToList();
        var usable = cases.Where(item => SuiteReferences.WhyNot(item.Schema) is null).ToList();
        var verdicts = usable.Chunk(BatchSize).SelectMany(Judge).ToList();

        // A member that takes any JSON judges nothing: its schema has no type, or a keyword that is reported and not modelled.
        var refused = verdicts.Where(verdict => verdict.Test.Valid && verdict.Refusal is not null).ToList();
        var accepted = verdicts.Where(verdict => !verdict.Test.Valid && verdict.Refusal is null && !verdict.Untyped).ToList();
        Report(cases, verdicts);

        Unexplained(refused, SuiteExceptions.Refused).ShouldBeEmpty("the suite calls these valid");
        Unexplained(accepted, SuiteExceptions.Accepted).ShouldBeEmpty("the suite calls these invalid");
        verdicts.Count(verdict => !verdict.Test.Valid && verdict.Refusal is not null).ShouldBeGreaterThan(leastRefused);
        if (draft == "draft2020-12")
        {
            SuiteExceptions.Refused.Where(exception => !refused.Any(exception.Covers)).ShouldBeEmpty("these exceptions are not needed");
            SuiteExceptions.Accepted.Where(exception => !accepted.Any(exception.Covers)).ShouldBeEmpty("these exceptions are not needed");
        }
    }

    private static List<SuiteVerdict> Judge(SuiteCase[] cases)
    {
        using var client = new SuiteClient(cases);
        return [.. client.Judge()];
    }

    private static IEnumerable<string> Unexplained(List<SuiteVerdict> verdicts, IReadOnlyList<SuiteException> exceptions) =>
        verdicts.Where(verdict => !exceptions.Any(exception => exception.Covers(verdict))).Select(verdict => $"{verdict.Case} | {verdict.Test.Description}: {verdict.Refusal ?? "accepted"}");

    private void Report(List<SuiteCase> cases, List<SuiteVerdict> verdicts)
    {
        output.WriteLine($"{verdicts.Count} verdicts: {verdicts.Count(verdict => verdict.Refusal is not null)} refusals; {verdicts.Count(verdict => !verdict.Test.Valid && verdict.Untyped)} invalid instances in members that take any JSON");
        foreach (var reason in cases.GroupBy(item => SuiteReferences.WhyNot(item.Schema)).Where(reason => reason.Key is not null))
        {
            output.WriteLine($"{reason.Count()} schemas are left out: {reason.Key}");
        }
    }
}
