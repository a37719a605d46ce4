using System.ComponentModel.DataAnnotations;
using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary><c>Validate()</c> as such: its order, its cost, and how ASP.NET Core and options validation see it.</summary>
public sealed class ValidateTests
{
    [Fact]
    public void ValidRequest_HasNoViolation()
    {
        Requests.Full.Validate().ShouldBeEmpty();
        Requests.Small.Validate().ShouldBeEmpty();
        Enum.GetValues<KreaVariant>().ShouldAllBe(variant => Requests.Full.Validate(variant).Count == 0);
    }

    [Fact]
    public void InferredRule_RefusesNothing()
    {
        // 'strength' without 'image_url' has no effect, by prose alone.
        (Requests.Small with { Strength = 0.5 }).Validate().ShouldBeEmpty();
    }

    [Fact]
    public void Violations_ComeInTheOrderOfTheDocument()
    {
        KreaRequest request = new()
        {
            Strength = 2,
            Moodboards = [new() { Id = new Guid(Requests.MoodboardId), Strength = 2 }, new() { Id = new Guid(Requests.MoodboardId) }],
            Movement = 200,
            ImageStyleReferences = [.. Enumerable.Range(0, 11).Select(i => Requests.Reference() with { Strength = i })],
            Prompt = null!,
            AspectRatio = KreaAspectRatio.Ratio1x1,
            Resolution = KreaResolution.Resolution1K,
        };

        request.Validate().Select(violation => violation.Pointer).ShouldBe([
            "/prompt",
            "/image_style_references",
            .. Enumerable.Range(2, 9).Select(i => $"/image_style_references/{i}/strength"),
            "/movement",
            "/moodboards",
            "/moodboards/0/strength",
            "/strength",
        ]);
        request.Validate(KreaVariant.Large).ShouldBe(request.Validate());
    }

    [Fact]
    public void ValidatingAValidRequest_AllocatesNothing()
    {
        KreaRequest[] requests =
        [
            Requests.Small,
            Requests.Full,
            Requests.Full with { Extra = new() { { "upscale", 2 } } },
            Requests.Full with { ImageStyleReferences = [.. Enumerable.Range(0, 10).Select(i => Requests.Reference(i) with { Strength = i / 9.0 })] },
        ];
        int violations = 0;

        // Twice: the first round makes the constraints and their patterns.
        for (int round = 0; round < 2; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (KreaRequest request in requests)
            {
                violations += request.Validate().Count;
                violations += request.Validate(KreaVariant.Large).Count;
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (round == 1)
            {
                allocated.ShouldBe(0);
            }
        }

        violations.ShouldBe(0);
    }

    [Fact]
    public void DataAnnotations_SeeTheSameViolations()
    {
        KreaRequest request = Requests.Small with { Intensity = 101, Styles = [new() { Id = "a", Strength = 3 }] };
        var results = new List<ValidationResult>();

        Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true).ShouldBeFalse();

        results.Select(result => result.ErrorMessage).ShouldBe(request.Validate().Select(violation => violation.Message));
        results.SelectMany(result => result.MemberNames).ShouldBe(["styles[0].strength", "intensity"]);
        results.Count.ShouldBe(2);
        Validator.TryValidateObject(Requests.Full, new ValidationContext(Requests.Full), results, validateAllProperties: true).ShouldBeTrue();
        ((IValidatableObject)request.Styles[0]).Validate(new ValidationContext(request)).ShouldHaveSingleItem();
    }

    [Fact]
    public void NestedTypes_ValidateOnTheirOwn()
    {
        ConstraintViolation violation = (Requests.Reference() with { Strength = 1.4 }).Validate().ShouldHaveSingleItem();

        (violation.Pointer, violation.Message).ShouldBe(("/strength", "'strength' must be at most 1 on Krea, but is 1.4"));
    }

    [Fact]
    public async Task HostAndClient_AgreeAtEveryLimit()
    {
        await using KreaSession session = await KreaSession.StartAsync(configureClient: options => options.ValidateRequests = false);
        KreaRequest[] requests =
        [
            .. new[] { -101, -100, 100, 101 }.Select(value => Requests.Small with { Intensity = value }),
            .. new[] { -0.1, 0, 1, 1.1, -0d, 1e-300 }.Select(value => Requests.Small with { ImageStyleReferences = [Requests.Reference() with { Strength = value }] }),
            .. new[] { 10, 11 }.Select(count => Requests.Small with { ImageStyleReferences = [.. Enumerable.Range(0, count).Select(Requests.Reference)] }),
            .. new[] { 1024, 1025 }.Select(length => Requests.Small with { ImageUrl = "https://example.com/".PadRight(length, 'a') }),
            .. new[] { "fox.png", "data:,", "https://example.com" }.Select(url => Requests.Small with { ImageUrl = url }),
            .. new[] { Requests.MoodboardId, "0f8fad5b-d9cb-069f-a165-70867728950e" }.Select(id => Requests.Small with { Moodboards = [new() { Id = new Guid(id) }] }),
        ];

        foreach (KreaRequest request in requests)
        {
            Exception? refusal = await Record.ExceptionAsync(() => session.Client.Medium.SubmitAsync(request));

            (refusal is null).ShouldBe(request.Validate().Count == 0, request.ToJson());
        }
    }
}
