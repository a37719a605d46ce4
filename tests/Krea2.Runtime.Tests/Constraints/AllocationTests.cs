using Krea2.Constraints;

namespace Krea2.Runtime.Tests.Constraints;

public sealed class AllocationTests
{
    [Fact]
    public void CheckingValidValues_AllocatesNothing()
    {
        Constraint[] numbers =
        [
            Constraint.Create("minimum", "-2"), Constraint.Create("maximum", "2"), Constraint.Create("exclusiveMinimum", "-2.5"), Constraint.Create("exclusiveMaximum", "123.456"),
            Constraint.Create("multipleOf", "0.01"), Constraint.Create("enum", "[1, 0.25, 1.4]"), Constraint.Create("type", "number"),
        ];
        Constraint[] integers = [Constraint.Create("minimum", "0"), Constraint.Create("maximum", "9223372036854776000"), Constraint.Create("multipleOf", "8"), Constraint.Create("multipleOf", "0.5")];
        Constraint[] texts =
        [
            Constraint.Create("minLength", "1"), Constraint.Create("maxLength", "36"), Constraint.Create("pattern", "^[0-9a-f-]+$"), Constraint.Create("format", "uuid"),
            Constraint.Create("enum", "[\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\", \"b\"]"),
        ];
        Constraint large = Constraint.Create("enum", "[\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\"]");
        Constraint uri = Constraint.Create("format", "uri");
        Constraint time = Constraint.Create("format", "date-time");
        Constraint exact = Constraint.Create("maxLength", "10");
        Constraint count = Constraint.Create("maxItems", "10");
        Constraint unique = Constraint.Create("uniqueItems", "true");
        string text = "2eb8aa08-aa98-11ea-b4aa-73b441d16380";
        Guid id = new(text);
        List<string> few = ["a", "b", "c"];
        string[] many = [.. Enumerable.Range(0, 100).Select(i => $"{i}")];
        double[] manyNumbers = [.. Enumerable.Range(0, 100).Select(i => i / 10.0)];

        Allocations(() =>
        {
            ViolationList violations = new("Krea");
            foreach (Constraint constraint in numbers)
            {
                violations.Check(constraint, "x", 1.4);
                violations.Check(constraint, "x", 1L);
            }

            foreach (Constraint constraint in integers)
            {
                violations.Check(constraint, "x", 1024L);
                violations.Check(constraint, "x", 4611686018427387904L);
            }

            foreach (Constraint constraint in texts)
            {
                violations.Check(constraint, "x", text);
                violations.Check(constraint, "x", id);
            }

            violations.Check(large, "x", "10");
            violations.Check(uri, "x", "https://krea.ai/fox.png?a=b");
            violations.Check(time, "x", "2026-10-09T12:00:00.5+02:00");
            violations.Check(exact, "x", "0123456789");
            violations.Check(exact, "x", "\U0001F98A\U0001F98A\U0001F98A\U0001F98A\U0001F98A\U0001F98A");
            violations.Check(texts[0], "x", null);
            violations.CheckCount(count, "x", 10);
            violations.CheckUnique(unique, "x", few);
            violations.CheckUnique(unique, "x", many);
            violations.CheckUnique(unique, "x", manyNumbers);
            violations.CheckRequired("x", text);
            violations.CheckFinite("x", 1.4);
            violations.CheckDefined(large, "x", defined: true, 1);
            violations.PrefixMember(0, "x");
            violations.PrefixItem(0, "x", 1);
            violations.PrefixKey(0, "x", "y");
            return violations.Count + violations.ToList().Count;
        }).ShouldBe(0);
    }

    [Fact]
    public void AViolation_DoesAllocate()
    {
        Constraint maximum = Constraint.Create("maximum", "1");

        // The measurement itself is right: what must allocate is seen to.
        Allocations(() =>
        {
            ViolationList violations = new("Krea");
            violations.Check(maximum, "x", 2L);
            return violations.Count - 1;
        }).ShouldBeGreaterThan(0);
    }

    internal static long Allocations(Func<int> check)
    {
        for (int i = 0; i < 200; i++)
        {
            check().ShouldBe(0);
        }

        // The lowest of several rounds: tiered compilation may step in during one of them.
        long lowest = long.MaxValue;
        for (int round = 0; round < 20; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int found = check();
            lowest = Math.Min(lowest, GC.GetAllocatedBytesForCurrentThread() - before);
            found.ShouldBe(0);
        }

        return lowest;
    }
}
