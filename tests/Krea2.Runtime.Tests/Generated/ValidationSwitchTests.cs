using System.Net;
using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>A request that the host would refuse is not sent, unless the user wants it.</summary>
public sealed class ValidationSwitchTests
{
    private static readonly KreaRequest s_wrong = Requests.Small with
    {
        Intensity = 101,
        ImageStyleReferences = [Requests.Reference(), Requests.Reference() with { Strength = 1.4 }],
    };

    [Fact]
    public async Task WrongRequest_DoesNotReachTheHost()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        InvalidRequestException e = await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Medium.GenerateAsync(s_wrong));

        e.Message.ShouldBe("'strength' must be at most 1 on Krea, but is 1.4 (and 1 more)");
        e.Violations.ShouldBe(s_wrong.Validate());
        e.Violations.Select(violation => violation.Pointer).ShouldBe(["/image_style_references/1/strength", "/intensity"]);
        (e.StatusCode, e.Method, e.Route, e.MayHaveBeenAccepted).ShouldBe((null, "POST", "/generate/image/krea/krea-2/medium", false));
        await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Large.SubmitAsync(s_wrong));
        session.Host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task SwitchedOffForTheClient_TheHostDecides()
    {
        await using KreaSession session = await KreaSession.StartAsync(configureClient: options => options.ValidateRequests = false);

        InvalidRequestException e = await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Medium.SubmitAsync(s_wrong));

        e.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        e.Violations.ShouldBeEmpty();
        e.ProviderMessage.ShouldNotBeNull().ShouldContain("intensity");
        session.Submits.ShouldHaveSingleItem().BodyText.ShouldContain("\"strength\":1.4");
        await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Jobs.ListAsync(limit: 0));
        session.Host.Requests[^1].Query.ShouldBe("?limit=0");
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    [InlineData(true, null, false)]
    [InlineData(false, null, true)]
    public async Task Call_OverrulesTheClient(bool client, bool? call, bool sent)
    {
        await using KreaSession session = await KreaSession.StartAsync(configureClient: options => options.ValidateRequests = client);

        await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Medium.SubmitAsync(s_wrong, new CallOptions { Validate = call }));

        session.Submits.Count.ShouldBe(sent ? 1 : 0);
    }

    [Fact]
    public async Task ValueWithoutAText_IsNotSentEvenUnchecked()
    {
        await using KreaSession session = await KreaSession.StartAsync(configureClient: options => options.ValidateRequests = false);

        await Should.ThrowAsync<InvalidOperationException>(() => session.Client.Medium.SubmitAsync(Requests.Small with { AspectRatio = (KreaAspectRatio)99 }));
        await Should.ThrowAsync<InvalidOperationException>(() => session.Client.Medium.SubmitAsync(Requests.Small with { Prompt = null! }));

        session.Host.Requests.ShouldBeEmpty();
    }
}
