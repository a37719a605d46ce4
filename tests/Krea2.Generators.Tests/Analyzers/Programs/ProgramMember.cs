namespace Krea2.Generators.Tests.Analyzers.Programs;

/// <summary>What the values of a member are.</summary>
internal enum ProgramKind
{
    /// <summary>One constant.</summary>
    Constant,

    /// <summary>A list or map, which is no constant and is looked into.</summary>
    Collection,

    /// <summary>Objects, each judged where it is written, in whatever arm or argument that is.</summary>
    Object,
}

/// <summary>A member of an order and values inside and outside of its limits.</summary>
internal sealed record ProgramMember(string Name, string Type, ProgramKind Kind, IReadOnlyList<ProgramConstant> Right, IReadOnlyList<ProgramConstant> Wrong)
{
    public static IReadOnlyList<ProgramMember> All { get; } =
    [
        Of("Count", "int", "KREA1001", ["0", "9", "3 + 4", "'\\t'", "int.MaxValue - 2147483640", "0x7"], ["10", "-1", "5 * 2", "int.MinValue", "'a'", "1_000"]),
        Of("Total", "long", "KREA1001", ["0", "5000000000", "long.MaxValue"], ["-1L", "-5000000000", "long.MinValue"]),
        Of("Share", "double", "KREA1001", ["0.5", "1e-300", "0.9999999999999999", "1.0 / 3", "0.25f"], ["0", "1", "1.4", "-0.5", "2 * 0.7", "1.5f", "-1e300", "double.NaN"]),
        Of("Ratio", "double", "KREA1002", ["0.07", "1.15", "0", "-0.29", "3", "1e15"], ["0.005", "0.123", "1.0 / 3", "1e-9", "0.1f"]),
        new("Name", "string", ProgramKind.Constant, [.. Texts("\"ab\"", "\"abcde\"", "\"a\" + \"b\"", "nameof(Order)", "\"\\U0001F98A\\U0001F98A\\U0001F98A\\U0001F98A\\U0001F98A\"")],
            [.. Wrongs("KREA1003", "\"a\"", "\"\"", "\"abcdef\"", "string.Empty", "$\"a\"", "\"\\U0001F98A\""), new("null!", "KREA1011", "null"), new("default!", "KREA1011", "default")]),
        Of("Code", "string", "KREA1004", ["\"AB1\"", "\"XY\" + \"42\""], ["\"ab1\"", "\"\"", "\"AB\\n\"", "\"AB1x\""]),
        Of("Note", "string?", "KREA1003", ["\"abc\"", "\"\""], ["\"abcd\"", "\"ab\" + \"cd\""]),
        Of("Size", "int", "KREA1007", ["1", "2", "4"], ["3", "0", "-1", "1 + 2"]),
        Of("Color", "OrderColor", "KREA1007", ["OrderColor.Red", "(OrderColor)1", "OrderColor.Red + 1", "default(OrderColor)", "(OrderColor)1L"], ["(OrderColor)7", "(OrderColor)(-1)", "OrderColor.DarkBlue + 9", "(OrderColor)99L"]),
        new("Tags", "IReadOnlyList<string>", ProgramKind.Collection,
            [.. Texts("[\"a\"]", "[\"a\", \"b\", \"c\"]", "new[] { \"x\" }", "[.. new List<string> { \"a\", \"b\" }]", "Enumerable.Repeat(\"a\", 1).ToList()", "[.. Enumerable.Repeat(\"\", 0), \"b\"]")],
            [
                .. Wrongs("KREA1005", "[]", "[\"a\", \"b\", \"c\", \"d\"]", "new string[4]", "Enumerable.Repeat(\"a\", 5).ToArray()", "Array.Empty<string>()", "new List<string>(3)", "[\"a\", .. new[] { \"b\", \"c\", \"d\" }]"),
                new("[\"a\", /*same*/\"a\"]", "KREA1006", "/*same*/\"a\""), new("new List<string> { \"b\", \"a\", /*same*/\"b\" }", "KREA1006", "/*same*/\"b\""),
                new("[\"a\", \"\"]", "KREA1003", "\"\""), new("Enumerable.Repeat(\"\", 1).ToArray()", "KREA1003", "\"\""), new("[\"a\", null!]", "KREA1011", "null"),
            ]),
        new("Grid", "IReadOnlyList<IReadOnlyList<long>>", ProgramKind.Collection,
            [.. Texts("[]", "[[1, 2], []]", "new[] { new[] { 9L } }", "[new List<long> { -5, 9 }]")],
            [new("[[1, 2], [1, 2, 3]]", "KREA1005", "[1, 2, 3]"), new("[[1, 2], [/*ten*/10]]", "KREA1001", "/*ten*/10"), new("new[] { new[] { 1, 11L } }", "KREA1001", "11L"), new("[new long[3]]", "KREA1005", "new long[3]")]),
        new("Prices", "IReadOnlyDictionary<string, double>", ProgramKind.Collection,
            [.. Texts("new Dictionary<string, double> { [\"a\"] = 1 }", "new Dictionary<string, double> { { \"a\", 0.5 }, { \"b\", -1 } }", "new Dictionary<string, double> { [\"a\"] = 7, [\"a\"] = 1 }", "new Dictionary<string, double> { [\"a\"] = 7, [Same(\"a\")] = 1 }")],
            [
                .. Wrongs("KREA1005", "new Dictionary<string, double>()", "new Dictionary<string, double> { [\"a\"] = 1, [\"b\"] = 1, [\"c\"] = 1 }"),
                new("new Dictionary<string, double> { [\"a\"] = 1.4 }", "KREA1001", "1.4"), new("new Dictionary<string, double> { { Same(\"a\"), 1.5 }, { \"b\", 1 } }", "KREA1001", "1.5"),
            ]),
        new("Box", "Box", ProgramKind.Object,
            [.. Texts("new() { Width = 100 }", "new Box { Width = 0 }", "new() { Width = 1, Inner = new() { Width = 2 } }")],
            [new("new() { Width = 101 }", "KREA1001", "101"), new("new Box { Width = -0.5 }", "KREA1001", "-0.5"), new("new() { Width = 1, Inner = new Box { Width = 102 } }", "KREA1001", "102")]),
        new("Boxes", "IReadOnlyList<Box>", ProgramKind.Object,
            [.. Texts("[]", "[new() { Width = 3 }, new Box { Width = 4 }]", "new List<Box> { new() { Width = 5 } }")],
            [new("[new() { Width = 3 }, new Box { Width = 101 }]", "KREA1001", "101"), new("new List<Box> { new() { Width = -3 } }", "KREA1001", "-3"), new("new[] { new Box { Width = 1, Inner = new() { Width = 103 } } }", "KREA1001", "103")]),
    ];

    private static ProgramMember Of(string name, string type, string rule, string[] right, string[] wrong) => new(name, type, ProgramKind.Constant, [.. Texts(right)], [.. Wrongs(rule, wrong)]);

    private static IEnumerable<ProgramConstant> Texts(params string[] right) => right.Select(text => new ProgramConstant(text));

    private static IEnumerable<ProgramConstant> Wrongs(string rule, params string[] wrong) => wrong.Select(text => new ProgramConstant(text, rule));
}
