using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Json;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks what a request says of its variant (a model, say) against the variant that it is meant for. The client would refuse it; the host may take it, for another variant than was meant.</summary>
internal static class JsonVariantChecker
{
    /// <summary>Checks a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="type">Its type.</param>
    /// <param name="contract">The contract of the compilation.</param>
    /// <param name="variants">The variants that the request is said to be for.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Check(JsonNode request, TypeContract type, RequestContract contract, IReadOnlyList<string> variants, JsonFindings findings)
    {
        if (variants.Count != 1 || contract.RoutesOf(type.Symbol).FirstOrDefault(candidate => candidate.Variant == variants[0]) is not { } route)
        {
            return;
        }

        foreach (var constant in route.Constants.OrderBy(constant => constant.Key, StringComparer.Ordinal))
        {
            if (request[constant.Key] is { Kind: JsonKind.String } own && own.Text != constant.Value && !JsonHole.IsIn(own.Text))
            {
                findings.Add(
                    ConstraintRules.NotAllowedValue,
                    own.Range,
                    ConstraintRules.VariantMessage(constant.Key, constant.Value, route.Variant, ConstraintRules.Found(own.Text)),
                    inferred: true);
            }
        }
    }
}
