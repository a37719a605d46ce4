using Krea2.Generators.Tests.Analyzers.Json;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>The clients of the bundled hosts beside Krea: they compile, alone and beside each other, and their requests are approved.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData("replicate")]
    [InlineData("runware")]
    [InlineData("wavespeed")]
    public void Client_CompilesWithoutAProblem(string host)
    {
        var run = GeneratorRun.Of(HostSpecs.Of(host));

        run.ProblemTexts.ShouldBeEmpty();
        run.ShouldCompile();
    }

    [Fact]
    public void AllHosts_FitIntoOneFile()
    {
        const string Code = """
            using Krea2; using Krea2.KreaAi; using Krea2.Replicate; using Krea2.Runware; using Krea2.WaveSpeed;
            public static class User
            {
                public static object[] Make(KreaClient krea, ReplicateClient replicate, RunwareClient runware, WaveSpeedClient waveSpeed) =>
                [
                    krea.Medium.SubmitAsync(new() { Prompt = "fox", AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K }),
                    replicate.Large.SubmitAsync(new() { Prompt = "fox", Creativity = ReplicateCreativity.High, StyleReferenceImages = ["https://a.example/b.png"] }),
                    runware.Medium.SubmitManyAsync([new() { PositivePrompt = "fox", Width = RunwareSize.Ratio16x9.Width, Height = RunwareSize.Ratio16x9.Height, Inputs = new() { ReferenceImages = ["a", new RunwareReferenceImage { Image = "b", Strength = -1.5 }] }, Settings = new() { Creativity = RunwareCreativity.Raw }, Safety = new() { Mode = RunwareSafetyMode.None } }]),
                    waveSpeed.MediumTurbo.SubmitAsync(new() { Prompt = "fox", AspectRatio = WaveSpeedAspectRatio.Ratio9x16, Reference = [new() { ImageUrl = "https://a.example/b.png" }] }),
                ];
            }
            """;

        GeneratorRun.Of(Compiler.Compile("User", [], Code), [.. Spec.Krea, .. HostSpecs.Replicate, .. HostSpecs.Runware, .. HostSpecs.WaveSpeed]).ShouldCompile().ProblemTexts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("replicate", "ReplicateClient.ReplicateRequest")]
    [InlineData("runware", "RunwareClient.RunwareRequest")]
    [InlineData("runware", "RunwareClient.RunwareSize")]
    [InlineData("wavespeed", "WaveSpeedClient.WaveSpeedRequest")]
    public void Request_IsApproved(string host, string file) => GeneratorRun.Of(HostSpecs.Of(host)).Texts[file + ".g.cs"].ShouldMatchApproved(options => options
        .NoDiff()
        .SubFolder("Approved")
        .WithFileExtension("cs.txt")
        .WithFilenameGenerator((_, _, type, extension) => $"{file}.{type}.{extension}"));

    [Fact]
    public void OperationThatAsks_SaysSoOfItsRequest()
    {
        var requests = GeneratorRun.Of(HostSpecs.WaveSpeed).Texts.Values.SelectMany(text => text.Split('\n')).Where(line => line.Contains(".ApiRequest(", StringComparison.Ordinal)).ToList();

        requests.Count.ShouldBeGreaterThan(2);
        requests.Where(line => line.Contains("OnlyAsks = true", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("HttpMethod.Post, \"/predictions\")");
    }

    [Fact]
    public void WhatTheClientFillsIn_IsNoUnknownMemberOfJson() => JsonAnalysis.Of(
        """"Krea2.Runware.RunwareRequest.Parse("""{ "taskType": "imageInference", "model": "krea:krea@2-large", "positivePrompt": "fox", "width": 1024, "height": 1024, "negativ": 1 }""");"""",
        document: [.. Spec.Krea, .. HostSpecs.Runware]).ShouldHaveSingleItem().ShouldContain("KREA2002 [\"negativ\"]");
}
