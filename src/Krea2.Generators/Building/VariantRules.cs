using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>The rules between the members of a request, and which of the variants that share its type they hold for.</summary>
internal static class VariantRules
{
    /// <summary>The rules of the documents of the variants, then those of the manifest. A rule that all variants have is a rule of the type.</summary>
    public static IReadOnlyList<RuleModel> Of(IReadOnlyList<VariantRequest> sharing, BuildContext context)
    {
        var documented = sharing.SelectMany(request => context.Schemas.Resolve(request.Schema).Schema.Rules, (request, rule) => (request.Variant, Rule: rule));
        var added = context.Manifest!.Rules.SelectMany(rule => sharing.Where(request => IsFor(rule, request)), (rule, request) => (request.Variant, Rule: Read(rule)));
        return [.. documented.Concat(added).GroupBy(item => item.Rule, item => item.Variant).Select(same => Model(same.Key, [.. same.Distinct()], sharing.Count))];
    }

    /// <summary>A rule that holds wherever its object stands.</summary>
    public static RuleModel Model(SchemaRule rule) => new(rule.Schema, "", rule.Effect, rule.Text, rule.Inferred);

    private static RuleModel Model(SchemaRule rule, IReadOnlyList<ManifestVariant> variants, int all) => variants.Count == all
        ? Model(rule)
        : Model(rule) with
        {
            Variants = string.Join(" ", variants.Select(variant => variant.Id)),
            VariantNames = variants.Select(variant => variant.Name).ToEquatableArray(),
        };

    private static bool IsFor(ManifestRule rule, VariantRequest request) => rule.Variants.Length == 0 || rule.Variants.Split(' ').Contains(request.Variant.Id);

    private static SchemaRule Read(ManifestRule rule) => new(JsonText.Of(rule.Schema), rule.Effect, rule.Inferred, rule.Text);
}
