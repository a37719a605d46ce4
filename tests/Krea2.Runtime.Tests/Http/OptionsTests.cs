using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Krea2.Tests.Http;

public sealed class OptionsTests
{
    [Fact]
    public void Defaults_AreTheDocumentedOnes()
    {
        var options = new SampleOptions();

        options.Timeout.ShouldBe(TimeSpan.FromSeconds(100));
        options.ValidateRequests.ShouldBeTrue();
        options.MaximumResponseBytes.ShouldBe(16 * 1024 * 1024);
        options.MaximumDownloadBytes.ShouldBe(256 * 1024 * 1024);
        options.TimeProvider.ShouldBeSameAs(TimeProvider.System);
        options.Polling.ShouldBe(new PollingOptions
        {
            Initial = TimeSpan.FromSeconds(1),
            InitialWhenSlow = TimeSpan.FromSeconds(5),
            Maximum = TimeSpan.FromSeconds(10),
            Factor = 1.5,
            MaximumWait = TimeSpan.FromMinutes(15),
        });
    }

    [Fact]
    public void Configuration_IsReadInAnyCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            SampleOptions options = SampleOptions.From(Section(
                ("ApiKey", " k "),
                ("BaseAddress", "https://gateway.example.invalid/krea"),
                ("Timeout", "00:00:30"),
                ("ValidateRequests", "False"),
                ("MaximumResponseBytes", "1000"),
                ("MaximumDownloadBytes", "2000"),
                ("Polling:Initial", "00:00:00.5"),
                ("Polling:InitialWhenSlow", "00:00:07"),
                ("Polling:Maximum", "00:00:20"),
                ("Polling:Factor", "2.5"),
                ("Polling:MaximumWait", "01:00:00")));

            options.ApiKey.ShouldBe("k");
            options.BaseAddress.ShouldBe(new Uri("https://gateway.example.invalid/krea"));
            options.Timeout.ShouldBe(TimeSpan.FromSeconds(30));
            options.ValidateRequests.ShouldBeFalse();
            options.MaximumResponseBytes.ShouldBe(1000);
            options.MaximumDownloadBytes.ShouldBe(2000);
            options.Polling.ShouldBe(new PollingOptions
            {
                Initial = TimeSpan.FromSeconds(0.5),
                InitialWhenSlow = TimeSpan.FromSeconds(7),
                Maximum = TimeSpan.FromSeconds(20),
                Factor = 2.5,
                MaximumWait = TimeSpan.FromHours(1),
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ConfigurationWithoutAValue_ChangesNothing()
    {
        SampleOptions options = SampleOptions.From(Section(("Timeout", ""), ("Other", "x")));

        options.Timeout.ShouldBe(TimeSpan.FromSeconds(100));
        options.ApiKey.ShouldBeNull();
    }

    [Theory]
    [InlineData("BaseAddress", "krea", "must be an absolute http or https address, but is \"krea\".")]
    [InlineData("BaseAddress", "user:hush@host", "must be an absolute http or https address.")]
    [InlineData("Timeout", "90", "must be a duration such as 00:01:40, but is \"90\".")]
    [InlineData("Timeout", "-00:00:05", "must be infinite, or more than zero and at most 24 days, but is \"-00:00:05\".")]
    [InlineData("ValidateRequests", "ja", "must be true or false, but is \"ja\".")]
    [InlineData("MaximumResponseBytes", "16 MB", "must be a number of bytes, but is \"16 MB\".")]
    [InlineData("MaximumDownloadBytes", "0", "must be more than zero bytes, but is \"0\".")]
    [InlineData("Polling:Factor", "1,5", "must be a number such as 1.5, but is \"1,5\".")]
    [InlineData("Polling:Factor", "0.5", "must be a finite number of at least 1, but is \"0.5\".")]
    [InlineData("Polling:Initial", "soon", "must be a duration such as 00:01:40, but is \"soon\".")]
    public void BadConfigurationValue_IsNamedByItsPath(string key, string value, string rest)
    {
        var error = Should.Throw<InvalidOperationException>(() => SampleOptions.From(Section((key, value))));

        error.Message.ShouldBe($"The configuration value 'Krea:{key}' {rest}");
    }

    [Fact]
    public void Environment_FirstThatIsNotEmptyWins()
    {
        string prefix = $"SAMPLE_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable($"{prefix}_2", "  ");
        Environment.SetEnvironmentVariable($"{prefix}_3", "third\n");
        Environment.SetEnvironmentVariable($"{prefix}_4", "fourth");

        SampleOptions.FromEnvironment($"{prefix}_1", $"{prefix}_2", $"{prefix}_3", $"{prefix}_4").ApiKey.ShouldBe("third");
    }

    [Fact]
    public void EnvironmentWithoutAKey_NamesTheVariables()
    {
        Should.Throw<InvalidOperationException>(() => SampleOptions.FromEnvironment("NO_SUCH_1", "NO_SUCH_2")).Message
            .ShouldBe("No API key was found: set one of the environment variables NO_SUCH_1, NO_SUCH_2.");
    }

    [Fact]
    public void Values_AreChecked()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { Timeout = TimeSpan.Zero });
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { MaximumResponseBytes = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new CallOptions { Timeout = TimeSpan.FromDays(30) });
        Should.Throw<ArgumentOutOfRangeException>(() => new PollingOptions { Initial = TimeSpan.Zero });
        Should.Throw<ArgumentOutOfRangeException>(() => new PollingOptions { Factor = double.NaN });
        new SampleOptions { Timeout = Timeout.InfiniteTimeSpan }.Timeout.ShouldBe(Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void Client_KeepsACopy()
    {
        var options = new SampleOptions { ValidateRequests = false };
        using var client = new SampleClient(options);
        options.ValidateRequests = true;

        client.Api.Options.ValidateRequests.ShouldBeFalse();
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] values)
    {
        return new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(v => new KeyValuePair<string, string?>($"Krea:{v.Key}", v.Value)))
            .Build()
            .GetSection("Krea");
    }
}
