using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Tests.Analyzers.Programs;

/// <summary>Programs as C#, and what is expected of each.</summary>
internal sealed class ProgramText
{
    private readonly StringBuilder _text = new("""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Krea2;
        using Acme;

        public static class Test
        {
            private static T Same<T>(T value) => value;

            private static T? Nothing<T>() where T : class => null;

            private static string Say(int made, Order order) => string.Concat(order.Validate().Select(violation => made + "|" + violation.RuleId + "|" + violation.Message + "\n"));


        """);

    private readonly List<ProgramReport> _reports = [];

    /// <summary>What the analyzers are to report, in the order of the text.</summary>
    public IReadOnlyList<ProgramReport> Reports => [.. _reports.OrderBy(report => report.Span)];

    /// <summary>The name of the method of a program.</summary>
    public static string MethodOf(int program) => "P" + program.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => _text + "}\n";

    public void Add(int program, IReadOnlyList<ProgramObject> objects)
    {
        _text.Append(CultureInfo.InvariantCulture, $"    public static string {MethodOf(program)}(int run)\n    {{\n        var flag = run == 0;\n        var said = \"\";\n");
        foreach (var made in objects)
        {
            foreach (var value in made.Members.Values.Where(value => value.Declaration.Length > 0))
            {
                _text.Append("        ").Append(value.Declaration).Append('\n');
            }

            _text.Append(CultureInfo.InvariantCulture, $"        var o{made.Index} = ").Append(made.IsWrapped ? "Same<Order>(" : "").Append(made.Source is { } source ? string.Create(CultureInfo.InvariantCulture, $"o{source.Index} with {{ ") : "new Order { ");
            foreach (var (member, value) in made.Members)
            {
                _text.Append(member.Name).Append(" = ");
                Add(program, made, member, value);
                _text.Append(", ");
            }

            _text.Append(made.IsWrapped ? "});\n" : "};\n");
            if (made.IsUsed)
            {
                _text.Append(CultureInfo.InvariantCulture, $"        said += Say({made.Index}, o{made.Index});\n");
            }
        }

        _text.Append("        return said;\n    }\n\n");
    }

    private void Add(int program, ProgramObject made, ProgramMember member, ProgramValue value)
    {
        _text.Append(value.Parts[0]);
        for (var i = 0; i < value.Arms.Count; i++)
        {
            var arm = value.Arms[i];
            if (value.IsKnown && arm.Constant.Rule is { } rule && (value.Escapes || !made.IsReplaced(member)))
            {
                var mark = arm.Constant.Mark ?? arm.Constant.Text;
                var at = _text.Length + arm.Constant.Text.LastIndexOf(mark, StringComparison.Ordinal);
                var comment = mark.StartsWith("/*", StringComparison.Ordinal) ? mark.IndexOf("*/", StringComparison.Ordinal) + 2 : 0;
                _reports.Add(new ProgramReport(value.IsAlwaysWrong || member.Kind == ProgramKind.Object ? rule : "KREA3003", new TextSpan(at + comment, mark.Length - comment), program, made, member, arm));
            }

            _text.Append(arm.Constant.Text).Append(value.Parts[i + 1]);
        }
    }
}

/// <summary>A report that is expected of a program.</summary>
internal sealed record ProgramReport(string Id, TextSpan Span, int Program, ProgramObject Made, ProgramMember Member, ProgramArm Arm);
