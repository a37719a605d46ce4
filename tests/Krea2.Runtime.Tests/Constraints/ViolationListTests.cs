using System.Globalization;
using System.Text.Json;
using Krea2.Constraints;
using Krea2.Serialization;

namespace Krea2.Runtime.Tests.Constraints;

public sealed class ViolationListTests
{
    private static readonly Constraint Unique = Constraint.Create("uniqueItems", "true");

    [Fact]
    public void Number_IsReportedWithPointerRuleLimitAndValue()
    {
        ViolationList violations = new("Krea");

        violations.Check(Constraint.Create("maximum", "1"), "strength", 1.4);

        violations.Count.ShouldBe(1);
        ConstraintViolation violation = violations.ToList().ShouldHaveSingleItem();
        violation.ShouldBe(new ConstraintViolation
        {
            Pointer = "/strength",
            RuleId = "KREA1001",
            Keyword = "maximum",
            Limit = "1",
            Value = "1.4",
            Message = "'strength' must be at most 1 on Krea, but is 1.4",
        });
        violation.ToString().ShouldBe(violation.Message);
    }

    [Fact]
    public void EveryKindOfValue_IsReported()
    {
        ViolationList violations = new("X");

        violations.Check(Constraint.Create("maximum", "1"), "a", 2L);
        violations.Check(Constraint.Create("maxLength", "1"), "b", "\U0001F98Aaa");
        violations.Check(Constraint.Create("pattern", "^0"), "c", new Guid("2EB8AA08-aa98-11ea-b4aa-73b441d16380"));
        violations.CheckCount(Constraint.Create("maxItems", "1"), "d", 2);
        violations.CheckUnique(Unique, "e", ["x", "y", "x"]);
        violations.CheckRequired("f", null);
        violations.CheckFinite("g", double.NaN);
        violations.CheckDefined(Constraint.Create("enum", "[\"1:1\"]"), "h", defined: false, 99);
        violations.AddItemNull("i/j", 3);

        violations.ToList().Select(violation => (violation.Pointer, violation.RuleId, violation.Keyword, violation.Limit, violation.Value, violation.Message)).ShouldBe(
        [
            ("/a", "KREA1001", "maximum", "1", "2", "'a' must be at most 1 on X, but is 2"),
            ("/b", "KREA1003", "maxLength", "1", "\"\\uD83E\\uDD8Aaa\"", "'b' must have at most 1 character on X, but has 3"),
            ("/c", "KREA1004", "pattern", "^0", "\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\"", "'c' must match the pattern ^0 on X, but is \"2eb8aa08-aa98-11ea-b4aa-73b441d16380\""),
            ("/d", "KREA1005", "maxItems", "1", "2", "'d' must have at most 1 item on X, but has 2"),
            ("/e", "KREA1006", "uniqueItems", "true", "items 0 and 2", "'e' must have distinct items on X, but items 0 and 2 are equal"),
            ("/f", "KREA1011", "required", "f", "null", "'f' is required on X, but is null"),
            ("/g", "KREA1001", "type", "number", "NaN", "'g' must be a finite number on X, but is NaN"),
            ("/h", "KREA1007", "enum", "[\"1:1\"]", "99", "'h' must be one of \"1:1\" on X, but is 99"),
            ("/i~1j/3", "KREA1011", "required", "3", "null", "'i/j' must have no null items on X, but item 3 is null"),
        ]);
    }

    [Fact]
    public void ValidValues_AreNotReported()
    {
        ViolationList violations = new("X");

        violations.Check(Constraint.Create("maximum", "1"), "a", 1.0);
        violations.Check(Constraint.Create("maximum", "1"), "a", double.NaN);
        violations.Check(Constraint.Create("maximum", "1"), "a", 1L);
        violations.Check(Constraint.Create("maxLength", "1"), "b", "a");
        violations.Check(Constraint.Create("minLength", "1"), "b", null);
        violations.Check(Constraint.Create("format", "uuid"), "c", Guid.Empty);
        violations.Check(Constraint.Create("format", "uri"), "c", "data:,");
        violations.CheckCount(Constraint.Create("maxItems", "1"), "d", 1);
        violations.CheckUnique(Unique, "e", ["x", "y"]);
        violations.CheckUnique<string>(Unique, "e", null);
        violations.CheckUnique(Constraint.Create("uniqueItems", "false"), "e", ["x", "x"]);
        violations.CheckRequired("f", "");
        violations.CheckFinite("g", double.MaxValue);
        violations.CheckDefined(Constraint.Create("enum", "[\"1:1\"]"), "h", defined: true, 99);

        violations.Count.ShouldBe(0);
        violations.ToList().ShouldBeSameAs(Array.Empty<ConstraintViolation>());
    }

    [Fact]
    public void Default_HasNoHost()
    {
        ViolationList violations = default;

        violations.Check(Constraint.Create("maximum", "1"), "a", 2L);

        violations.ToList()[0].Message.ShouldBe("'a' must be at most 1, but is 2");
    }

    [Fact]
    public void Prefixes_GoInFrontOfWhatWasFoundInside()
    {
        ViolationList violations = new("X");
        Constraint maximum = Constraint.Create("maximum", "1");
        violations.Check(maximum, "before", 2L);

        int from = violations.Count;
        violations.Check(maximum, "strength", 2L);
        violations.PrefixItem(from, "references", 2);
        violations.PrefixMember(from, "a/b~c");
        violations.PrefixKey(from, "by_name", "x/y");
        violations.PrefixMember(violations.Count, "nothing");

        violations.ToList().Select(violation => violation.Pointer).ShouldBe(["/before", "/by_name/x~1y/a~1b~0c/references/2/strength"]);
        violations.ToList()[1].Message.ShouldBe("'strength' must be at most 1 on X, but is 2");
    }

    [Fact]
    public void ToList_IsASnapshot()
    {
        ViolationList violations = new("X");
        violations.CheckRequired("a", null);
        IReadOnlyList<ConstraintViolation> before = violations.ToList();

        violations.CheckRequired("b", null);
        violations.PrefixMember(0, "c");

        before.ShouldHaveSingleItem().Pointer.ShouldBe("/a");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(5_000)]
    public void EqualItems_AreFoundInListsOfAnyLength(int count)
    {
        string[] items = [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        Duplicates(items).ShouldBeNull();

        items[count - 1] = items[1];
        Duplicates(items).ShouldBe($"items 1 and {count - 1}");
    }

    [Fact]
    public void EqualItems_AreEqualAsJson()
    {
        Duplicates([1.0, 2.0, 1.0]).ShouldBe("items 0 and 2");
        Duplicates([0.0, -0.0]).ShouldBe("items 0 and 1");
        Duplicates([Guid.Empty, Guid.Empty]).ShouldBe("items 0 and 1");
        Duplicates([DayOfWeek.Monday, DayOfWeek.Sunday]).ShouldBeNull();
        Duplicates(["a", "A", "\u00E9", "e\u0301"]).ShouldBeNull();
        Duplicates(new string?[] { null, "a", null }).ShouldBe("items 0 and 2");
        Duplicates<IReadOnlyList<string>>([["a", "b"], ["b", "a"], ["a", "b"]]).ShouldBe("items 0 and 2");
        Duplicates<IReadOnlyList<int[]>>([[[1]], [[1]]]).ShouldBe("items 0 and 1");
        Duplicates([new Uri("https://a/#x"), new Uri("https://a/#y")]).ShouldBeNull();
        DateTimeOffset instant = new(2026, 10, 9, 12, 0, 0, TimeSpan.Zero);
        Duplicates([instant, instant.ToOffset(TimeSpan.FromHours(1))]).ShouldBeNull();
        Duplicates([instant, instant]).ShouldBe("items 0 and 1");
        Duplicates([Json("{\"a\":1,\"b\":2}"), default, default, Json("{\"b\":2.0,\"a\":1}")]).ShouldBe("items 0 and 3");
        Duplicates([new Written("{\"a\":[1]}"), new Written("{\"a\":[2]}"), new Written("{ \"a\": [1.0] }")]).ShouldBe("items 0 and 2");
        // What cannot be written is wrong for another reason.
        Duplicates([new Written(null), new Written(null)]).ShouldBeNull();
    }

    private static string? Duplicates<T>(IReadOnlyList<T> items)
    {
        ViolationList violations = new("X");
        violations.CheckUnique(Unique, "x", items);
        return violations.ToList().SingleOrDefault()?.Value;
    }

    private static JsonElement Json(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private sealed class Written(string? json) : IJsonWritable
    {
        public void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(json ?? throw new InvalidOperationException("Not set"));
    }
}
