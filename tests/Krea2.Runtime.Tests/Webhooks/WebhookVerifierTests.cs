using System.Text;
using Krea2.Tests.Http;

namespace Krea2.Tests.Webhooks;

public sealed class WebhookVerifierTests
{
    // Computed from the documented schemes; the samples that WaveSpeed prints do not verify under any reading of its key.
    private static readonly Vector s_v1 = new(
        WebhookScheme.V1,
        "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX",
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1614265330,
        """{"id":"ufawqhfynnddngldkgtslldrkq","status":"succeeded"}""",
        "v1,QYc8Ycg6tEzQosEu3sUYdP2wz005PaxGV090YmqYduk=");

    private static readonly Vector s_v3 = new(
        WebhookScheme.V3,
        "whsec_0123456789abcdef0123456789abcdef",
        "abc123",
        1758798328,
        """{"id":"abc123","model":"wavespeed-ai/krea-v2-medium/text-to-image","status":"completed","outputs":["https://example.com/a.png"]}""",
        "v3,9163d83daa4521287edf832403bb3ed752114f48aa21f34976ac88d6b56e73e8");

    public static TheoryData<WebhookScheme> Schemes => [WebhookScheme.V1, WebhookScheme.V3];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Vector_Fits(WebhookScheme scheme)
    {
        Vector vector = Of(scheme);

        vector.Verify();
        (vector with { Secret = vector.Secret["whsec_".Length..] }).Verify();
        (vector with { Secret = $" {vector.Secret}\n" }).Verify();
        (vector with { Signature = $"v0,abc v1 v9,{vector.Signature[3..]} {vector.Signature}" }).Verify();
        (vector with { Signature = $"{vector.Signature[..^4]}0000 {vector.Signature}" }).Verify();
        WebhookHeaders signed = new WebhookVerifier(scheme, vector.Secret).Sign(vector.Id, DateTimeOffset.FromUnixTimeSeconds(vector.Time), Encoding.UTF8.GetBytes(vector.Body));
        signed.ShouldBe(vector.Headers);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void WhateverIsChanged_DoesNotFit(WebhookScheme scheme)
    {
        Vector vector = Of(scheme);
        string otherVersion = scheme == WebhookScheme.V1 ? "v3" : "v1";
        Vector[] wrong =
        [
            vector with { Body = vector.Body + " " },
            vector with { Body = "" },
            vector with { Id = vector.Id + "x" },
            vector with { Timestamp = $"{vector.Time + 1}" },
            vector with { Secret = scheme == WebhookScheme.V1 ? "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYY" : "whsec_1123456789abcdef0123456789abcdef" },
            vector with { Signature = Of(scheme).Signature[..10] },
            vector with { Signature = $"{otherVersion},{vector.Signature[3..]}" },
            vector with { Signature = vector.Signature[3..] },
            vector with { Signature = $"{vector.Signature[..3]}" },
            vector with { Signature = vector.Signature.ToUpperInvariant() },
            vector with { Signature = " " },
        ];

        foreach (Vector one in wrong)
        {
            InvalidWebhookException error = Should.Throw<InvalidWebhookException>(one.Verify, one.ToString());
            error.Message.ShouldNotContain(one.Secret["whsec_".Length..]);
        }
    }

    [Theory]
    [InlineData(-300, null)]
    [InlineData(300, null)]
    [InlineData(301, "A webhook must be signed within 300 s of now, but was signed 301 s ago")]
    [InlineData(-301, "A webhook must be signed within 300 s of now, but was signed 301 s from now")]
    public void Time_LiesInTheWindow(int age, string? message)
    {
        Vector vector = s_v3 with { Now = s_v3.Time + age };

        if (message is null)
        {
            vector.Verify();
        }
        else
        {
            Should.Throw<InvalidWebhookException>(vector.Verify).Message.ShouldBe(message);
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1758798328.5")]
    [InlineData(" 1758798328")]
    [InlineData("0x68D4CA78")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("2025-09-25T11:05:28Z")]
    public void TimestampThatIsNone_IsRefused(string timestamp) => Should.Throw<InvalidWebhookException>((s_v3 with { Timestamp = timestamp }).Verify);

    [Theory]
    [InlineData(WebhookHeaders.IdHeader)]
    [InlineData(WebhookHeaders.TimestampHeader)]
    [InlineData(WebhookHeaders.SignatureHeader)]
    public void MissingHeader_IsNamed(string missing)
    {
        foreach (string? nothing in (string?[])[null, ""])
        {
            WebhookHeaders headers = WebhookHeaders.From(name => name == missing ? nothing : name == WebhookHeaders.TimestampHeader ? s_v1.Timestamp : "x");

            Should.Throw<InvalidWebhookException>(() => Verifier(s_v1).Verify(headers, "{}"u8)).Message.ShouldBe($"A webhook must have the header {missing}, but it is missing");
        }
    }

    [Theory]
    [InlineData(WebhookScheme.V1, "")]
    [InlineData(WebhookScheme.V3, " whsec_ ")]
    [InlineData(WebhookScheme.V1, "whsec_s3cr3t!not-base64")]
    public void SecretThatCannotBeOne_IsNotShown(WebhookScheme scheme, string secret)
    {
        Should.Throw<ArgumentException>(() => new WebhookVerifier(scheme, secret)).ToString().ShouldNotContain("s3cr3t");
    }

    [Fact]
    public void Texts_ShowNoSecret()
    {
        new WebhookVerifier(WebhookScheme.V1, s_v1.Secret).ToString().ShouldBe("WebhookVerifier v1");
        s_v3.Headers.ToString().ShouldBe("WebhookHeaders { Id = \"abc123\", Timestamp = \"1758798328\", Signature = *** }");
    }

    private static Vector Of(WebhookScheme scheme) => scheme == WebhookScheme.V1 ? s_v1 : s_v3;

    private static WebhookVerifier Verifier(Vector vector)
    {
        var time = new ManualTimeProvider();
        time.Advance(DateTimeOffset.FromUnixTimeSeconds(vector.Now ?? vector.Time) - time.GetUtcNow());
        return new WebhookVerifier(vector.Scheme, vector.Secret, time);
    }

    private sealed record Vector(WebhookScheme Scheme, string Secret, string Id, long Time, string Body, string Signature)
    {
        public string Timestamp { get; init; } = $"{Time}";

        public long? Now { get; init; }

        public WebhookHeaders Headers => new() { Id = Id, Timestamp = Timestamp, Signature = Signature };

        public void Verify() => Verifier(this).Verify(Headers, Encoding.UTF8.GetBytes(Body));
    }
}
