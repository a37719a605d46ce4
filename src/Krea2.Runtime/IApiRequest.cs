using Krea2.Serialization;

namespace Krea2;

/// <summary>A generated request body: it can check itself against the rules of its document and write itself as JSON.</summary>
public interface IApiRequest : IJsonWritable
{
    /// <summary>Checks the request against every documented rule that holds for all variants that take it.</summary>
    /// <returns>What is wrong, in the order of the document; empty when nothing is. Inferred rules are never part of it.</returns>
    IReadOnlyList<ConstraintViolation> Validate();
}
