namespace Krea2.Generators.Tests.Analyzers.Harness;

/// <summary>Whole files around the few words that a test is about.</summary>
internal static class Code
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Threading.Tasks;
        using Krea2;
        using Krea2.KreaAi;
        using Acme;

        """;

    /// <summary>A file with members of a static class.</summary>
    public static string Members(string members, string className = "Test") => Usings + "public static class " + className + "\n{\n    public static void Use(params object?[] values) { }\n\n" + members + "\n}\n";

    /// <summary>A file with statements, which know some parameters that nobody knows the values of.</summary>
    public static string Statements(string statements) =>
        Members("    public static void Run(bool flag, double number, string text, int count, IReadOnlyList<string> texts, KreaClient krea, AcmeClient acme)\n    {\n" + statements + "\n    }");

    /// <summary>A file that makes an order, with everything it needs besides the given members.</summary>
    public static string Order(string members) => Statements("_ = " + NewOrder(members) + ";");

    /// <summary>A file that makes a request, with everything it needs besides the given members.</summary>
    public static string Request(string members) => Statements("_ = " + NewRequest(members) + ";");

    /// <summary>The expression that makes an order.</summary>
    public static string NewOrder(string members) => "new Order { " + Unless(members, "Name", "\"abc\"") + members + " }";

    /// <summary>The expression that makes a request.</summary>
    public static string NewRequest(string members) =>
        "new KreaRequest { " + Unless(members, "Prompt", "\"fox\"") + Unless(members, "AspectRatio", "KreaAspectRatio.Ratio1x1") + Unless(members, "Resolution", "KreaResolution.Resolution1K") + members + " }";

    private static string Unless(string members, string name, string value) => members.Contains(name + " = ", StringComparison.Ordinal) ? "" : name + " = " + value + ", ";
}
