using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;

namespace Krea2.Serialization;

/// <summary>Hands violations to ASP.NET Core and to the validation of options.</summary>
public static class ValidationResults
{
    /// <summary>One result for each violation. Its member name is the place in the JSON as such frameworks write places, <c>image_style_references[0].url</c>: they put it behind names of their own.</summary>
    public static IEnumerable<ValidationResult> From(IReadOnlyList<ConstraintViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return violations.Select(violation => new ValidationResult(violation.Message, MemberName(violation.Pointer) is { Length: > 0 } name ? [name] : null));
    }

    private static string MemberName(string pointer)
    {
        var name = new StringBuilder();
        foreach (string token in pointer.Split('/').Skip(1))
        {
            if (token.Length > 0 && token.All(char.IsAsciiDigit))
            {
                name.Append(CultureInfo.InvariantCulture, $"[{token}]");
            }
            else
            {
                name.Append(name.Length == 0 ? "" : ".").Append(token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            }
        }

        return name.ToString();
    }
}
