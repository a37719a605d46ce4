using System.ComponentModel.DataAnnotations;

namespace Krea2.Serialization;

/// <summary>Hands violations to ASP.NET Core and to the validation of options.</summary>
public static class ValidationResults
{
    /// <summary>One result for each violation; its member name is the JSON pointer.</summary>
    public static IEnumerable<ValidationResult> From(IReadOnlyList<ConstraintViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return violations.Select(violation => new ValidationResult(violation.Message, [violation.Pointer]));
    }
}
