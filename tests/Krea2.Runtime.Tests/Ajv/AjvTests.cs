using System.Text.Json;
using Krea2.KreaAi;
using Krea2.Replicate;
using Krea2.Runtime.Tests.Npm;
using Krea2.Runware;
using Krea2.WaveSpeed;

namespace Krea2.Runtime.Tests.Ajv;

/// <summary>A validator that is not ours, fed with the exported schemas, says of random requests and of those at each limit what <c>Validate()</c> says.</summary>
public sealed class AjvTests
{
    private const int RequestsPerType = 400;

    [NpmTheory]
    [InlineData("krea", "medium")]
    [InlineData("krea", "large")]
    [InlineData("krea", "medium-turbo")]
    [InlineData("replicate", "medium")]
    [InlineData("replicate", "large")]
    [InlineData("replicate", "medium-turbo")]
    [InlineData("runware", "medium")]
    [InlineData("runware", "large")]
    [InlineData("runware", "medium-turbo")]
    [InlineData("runware", "turbo")]
    [InlineData("wavespeed", "medium")]
    [InlineData("wavespeed", "large")]
    [InlineData("wavespeed", "medium-turbo")]
    public async Task Validate_SaysWhatAjvSays(string host, string variant)
    {
        SchemaDocument document = SchemaDocument.Of(host, variant);
        RequestSampler sampler = new(document.Root, seed: 20261121 + variant.Length);
        List<string> requests = [.. Enumerable.Range(0, RequestsPerType).Select(_ => sampler.Next(document.Request))];

        IReadOnlyList<string?> theirs = await AjvJudge.JudgeAsync(document.Root, document.Pointer, requests);

        List<string> differences = [];
        int valid = 0;
        for (int i = 0; i < requests.Count; i++)
        {
            string? ours = Problem(host, variant, requests[i]);
            valid += ours is null ? 1 : 0;
            if ((ours is null) != (theirs[i] is null) && !AjvDifference.Covers(requests[i], ours, theirs[i]))
            {
                differences.Add($"{requests[i]}\n  ajv: {theirs[i] ?? "allowed"}\n  ours: {ours ?? "allowed"}");
            }
        }

        differences.ShouldBeEmpty(string.Join("\n", differences.Take(5)));
        valid.ShouldBeInRange(RequestsPerType / 5, RequestsPerType * 4 / 5, "Neither verdict may be rare, or little would be compared.");
    }

    private static string? Problem(string host, string variant, string json)
    {
        try
        {
            IReadOnlyList<ConstraintViolation> violations = host switch
            {
                "krea" => KreaRequest.Parse(json).Validate(Enum.Parse<KreaVariant>(Name(variant))),
                "replicate" => ReplicateRequest.Parse(json).Validate(Enum.Parse<ReplicateVariant>(Name(variant))),
                "runware" => RunwareRequest.Parse(json).Validate(Enum.Parse<RunwareVariant>(Name(variant))),
                _ => WaveSpeedRequest.Parse(json).Validate(Enum.Parse<WaveSpeedVariant>(Name(variant))),
            };
            return violations.Count == 0 ? null : violations[0].Message;
        }
        catch (JsonException wrong)
        {
            return wrong.Message;
        }
    }

    private static string Name(string variant) => variant.Replace("-", "", StringComparison.Ordinal) is var name && name == "mediumturbo" ? "MediumTurbo" : char.ToUpperInvariant(name[0]) + name[1..];
}
