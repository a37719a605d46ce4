using Krea2.Http;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>Secrets are taken out of texts, and nothing else is.</summary>
public sealed class RedactorTests
{
    private const string Key = "id-1:p%25\\/\"&+Zz";

    private static readonly SecretRedactor s_redactor = new(Key);

    [Theory]
    [InlineData("key id-1:p%25\\/\"&+Zz.", "key ***.")]
    [InlineData("key p%25\\/\"&+Zz.", "key ***.")]
    [InlineData("id-1%3Ap%2525%5C%2F%22%26%2BZz", "***")]
    [InlineData("id-1%3ap%2525%5c%2f%22%26%2bZz", "***")]
    [InlineData("id-1%253Ap%252525%255C%252F%2522%2526%252BZz", "***")]
    [InlineData("id-1:p%25\\\\/\\\"&+Zz", "***")]
    [InlineData("id-1:p%25\\\\\\/\\u0022\\u0026\\u002BZz", "***")]
    [InlineData("id-1:p%25\\\\\\\\/\\\\u0022\\\\u0026\\\\u002bZz", "***")]
    [InlineData("id-1:p%25\\/&quot;&amp;&#x2B;Zz", "***")]
    [InlineData("id-1:p%25\\/&#34;&#38;&#43;Zz", "***")]
    [InlineData("id-1:p%25\\\\/\\u0026quot;\\u0026amp;+Zz", "***")]
    [InlineData("the end is id-1:p%25", "the end is ***")]
    [InlineData("the end is id-1:", "the end is id-1:")]
    [InlineData("found \"id-1:p%25...\" and \"id-1:p%25\\/\\\"&+Zz...\" there", "found \"***...\" and \"***...\" there")]
    [InlineData("found \"id-1:...\" ...", "found \"id-1:...\" ...")]
    [InlineData("id-1 and Zz", "id-1 and Zz")]
    [InlineData("100% of \\ & ; &#x; &#99999999999; \\u00", "100% of \\ & ; &#x; &#99999999999; \\u00")]
    public void Key_IsFoundHoweverItIsWritten(string text, string shown) => s_redactor.Redact(text).ShouldBe(shown);

    [Theory]
    [InlineData("see https://a/b?c=d, e", "see https://a/b?*** e")]
    [InlineData("see https%3A%2F%2Fa%2Fb%3Fc%3Dd e", "see https%3A%2F%2Fa%2Fb%3F*** e")]
    [InlineData("see https:\\/\\/a\\/b\\u003fc\\u003dd e", "see https:\\/\\/a\\/b\\u003f*** e")]
    [InlineData("GET /files/a.png?sig=1&x=2 failed", "GET /files/a.png?*** failed")]
    [InlineData("{\"q\":\"?a[0]=1\"}", "{\"q\":\"?***\"}")]
    [InlineData("really? yes=no", "really? yes=no")]
    [InlineData("what?! and why?", "what?! and why?")]
    [InlineData("http://a/? end", "http://a/? end")]
    public void Queries_AreMasked(string text, string shown) => SecretRedactor.WithoutQueries(text).ShouldBe(shown);

    [Fact]
    public void LongPart_IsASecretOfItsOwn() => new SecretRedactor("sk_live_0123456789ab").Redact("the part 0123456789ab, live").ShouldBe("the part ***, live");

    [Theory]
    [InlineData('%')]
    [InlineData('\\')]
    [InlineData('&')]
    [InlineData('?')]
    public void HostileText_TakesNoLongTime(char sign)
    {
        var redactor = new SecretRedactor(string.Concat(Enumerable.Repeat("%\\&", 20)));
        string text = string.Concat(Enumerable.Repeat($"{sign}{sign}25{sign}\\{sign}amp;", 6000));
        long start = TimeProvider.System.GetTimestamp();

        redactor.Redact(text);

        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
