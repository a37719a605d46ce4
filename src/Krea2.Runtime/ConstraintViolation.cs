using System.Diagnostics.CodeAnalysis;

namespace Krea2;

/// <summary>One rule of a host that a value of a request breaks.</summary>
public sealed record ConstraintViolation
{
    /// <summary>Where the value stands in the request: a JSON pointer (RFC 6901), for example <c>/image_style_references/0/strength</c>.</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "JSON pointer is the term of RFC 6901; nothing here points into memory.")]
    public required string Pointer { get; init; }

    /// <summary>Id of the rule, for example <c>KREA1001</c>; the analyzers report the same id at compile time. Empty where the host refused the value by a rule that is none of ours.</summary>
    public required string RuleId { get; init; }

    /// <summary>The JSON Schema keyword that was broken, for example <c>maximum</c>; where the host refused the value, perhaps its own word.</summary>
    public required string Keyword { get; init; }

    /// <summary>The limit as the host's document has it; empty where the host refused the value and does not say it.</summary>
    public required string Limit { get; init; }

    /// <summary>What was found: a number, a count, or an excerpt of at most 60 characters of the text in quotation marks. Empty where the host refused the value and does not say it.</summary>
    public required string Value { get; init; }

    /// <summary>What is wrong, as one sentence that names the member, what is allowed and what was found.</summary>
    public required string Message { get; init; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
