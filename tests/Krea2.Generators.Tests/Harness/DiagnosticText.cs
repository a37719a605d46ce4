using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Harness;

/// <summary>Diagnostics as short text, to compare them.</summary>
internal static class DiagnosticText
{
    /// <summary>Id, severity's initial, file and line:column counted from one, and the message.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = diagnostic.Location.Kind == LocationKind.None ? "" : $" {Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
        return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Severity.ToString()[0]} {diagnostic.Id}{place}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
