using Krea2.Runware;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Of several requests in one exchange the wrong one is named, and none is sent.</summary>
public sealed class BatchValidationTests
{
    private static readonly RunwareRequest s_right = new() { PositivePrompt = "A red fox", Width = RunwareSize.Ratio1x1.Width, Height = RunwareSize.Ratio1x1.Height };

    [Fact]
    public async Task WrongRequest_IsNamed()
    {
        using var client = new RunwareClient(new RunwareClientOptions { ApiKey = "k", BaseAddress = new Uri("http://127.0.0.1:9/") });
        int tooMany = int.Parse("21", System.Globalization.CultureInfo.InvariantCulture);

        var many = await Should.ThrowAsync<InvalidRequestException>(() => client.Medium.SubmitManyAsync([s_right, s_right with { NumberResults = tooMany }]));
        var one = await Should.ThrowAsync<InvalidRequestException>(() => client.Medium.SubmitManyAsync([s_right with { NumberResults = tooMany }]));

        many.Message.ShouldBe("requests[1]: 'numberResults' must be at most 20 on Runware, but is 21");
        many.Violations.ShouldHaveSingleItem().Pointer.ShouldBe("/numberResults");
        one.Message.ShouldBe("'numberResults' must be at most 20 on Runware, but is 21");
    }
}
