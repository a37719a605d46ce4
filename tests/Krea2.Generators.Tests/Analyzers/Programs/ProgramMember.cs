namespace Krea2.Generators.Tests.Analyzers.Programs;

/// <summary>A member of an order and constants inside and outside of its limits.</summary>
internal sealed record ProgramMember(string Name, string Type, IReadOnlyList<ProgramConstant> Right, IReadOnlyList<ProgramConstant> Wrong, bool CanBranch = true)
{
    public static IReadOnlyList<ProgramMember> All { get; } =
    [
        Of("Count", "int", "KREA1001", ["0", "9", "3 + 4", "'\\t'", "int.MaxValue - 2147483640", "0x7"], ["10", "-1", "5 * 2", "int.MinValue", "'a'", "1_000"]),
        Of("Total", "long", "KREA1001", ["0", "5000000000", "long.MaxValue"], ["-1L", "-5000000000", "long.MinValue"]),
        Of("Share", "double", "KREA1001", ["0.5", "1e-300", "0.9999999999999999", "1.0 / 3", "0.25f"], ["0", "1", "1.4", "-0.5", "2 * 0.7", "1.5f", "-1e300"]),
        Of("Ratio", "double", "KREA1002", ["0.07", "1.15", "0", "-0.29", "3", "1e15"], ["0.005", "0.123", "1.0 / 3", "1e-9", "0.1f"]),
        Of("Name", "string", "KREA1003", ["\"ab\"", "\"abcde\"", "\"a\" + \"b\"", "nameof(Order)", "\"\\U0001F98A\\U0001F98A\\U0001F98A\\U0001F98A\\U0001F98A\""], ["\"a\"", "\"\"", "\"abcdef\"", "string.Empty", "$\"a\"", "\"\\U0001F98A\""]),
        Of("Code", "string", "KREA1004", ["\"AB1\"", "\"XY\" + \"42\""], ["\"ab1\"", "\"\"", "\"AB\\n\"", "\"AB1x\""]),
        Of("Note", "string?", "KREA1003", ["\"abc\"", "\"\""], ["\"abcd\"", "\"ab\" + \"cd\""]),
        Of("Size", "int", "KREA1007", ["1", "2", "4"], ["3", "0", "-1", "1 + 2"]),
        Of("Color", "OrderColor", "KREA1007", ["OrderColor.Red", "(OrderColor)1", "OrderColor.Red + 1", "default(OrderColor)"], ["(OrderColor)7", "(OrderColor)(-1)", "OrderColor.DarkBlue + 9"]),
        new("Tags", "IReadOnlyList<string>", [new("[\"a\"]"), new("[\"a\", \"b\", \"c\"]"), new("new[] { \"x\" }"), new("[.. new List<string> { \"a\", \"b\" }]")],
            [new("[]", "KREA1005"), new("[\"a\", \"b\", \"c\", \"d\"]", "KREA1005"), new("new string[4]", "KREA1005"), new("Enumerable.Repeat(\"a\", 5).ToArray()", "KREA1005"), new("[\"a\", /*same*/\"a\"]", "KREA1006", "/*same*/\"a\""), new("[\"a\", \"\"]", "KREA1003", "\"\"")], CanBranch: false),
        new("Box", "Box", [new("new() { Width = 100 }"), new("new Box { Width = 0 }")], [new("new() { Width = 101 }", "KREA1001", "101"), new("new Box { Width = -0.5 }", "KREA1001", "-0.5")], CanBranch: false),
    ];

    private static ProgramMember Of(string name, string type, string rule, string[] right, string[] wrong) =>
        new(name, type, [.. right.Select(text => new ProgramConstant(text))], [.. wrong.Select(text => new ProgramConstant(text, rule))]);
}
