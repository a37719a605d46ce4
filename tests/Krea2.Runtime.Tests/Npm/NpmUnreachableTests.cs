using Krea2.Runtime.Tests.Generated;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Krea2.Runtime.Tests.Npm;

/// <summary>Without the registry, tests that need it are skipped and say so; whatever else goes wrong is a failure.</summary>
public sealed class NpmUnreachableTests
{
    [NpmFact]
    public async Task RegistryThatRefusesConnections_IsUnreachable()
    {
        using TemporaryFolder folder = Folder();
        var npm = new NpmInstallation(folder.Path, ("npm_config_registry", "http://127.0.0.1:1/"), ("npm_config_cache", folder.File("cache")), ("npm_config_fetch_retry_mintimeout", "1"));

        var e = await Should.ThrowAsync<NpmUnreachableException>(npm.EnsureAsync);

        e.Message.ShouldStartWith("The npm registry cannot be reached (ECONNREFUSED)");
    }

    [NpmFact]
    public async Task PackageFileThatIsNoJson_IsAFailure()
    {
        using TemporaryFolder folder = Folder();
        await File.WriteAllTextAsync(folder.File("package.json"), "{");
        var npm = new NpmInstallation(folder.Path, ("npm_config_registry", "http://127.0.0.1:1/"), ("npm_config_cache", folder.File("cache")), ("npm_config_fetch_retry_mintimeout", "1"));

        var e = await Should.ThrowAsync<InvalidOperationException>(npm.EnsureAsync);

        e.Message.ShouldStartWith("npm ci ended with code 1.");
    }

    [Theory]
    [InlineData("npm error code ENOTFOUND\nnpm error errno ENOTFOUND", "ENOTFOUND")]
    [InlineData("npm ERR! code EAI_AGAIN", "EAI_AGAIN")]
    [InlineData("npm error code ERR_SOCKET_TIMEOUT", "ERR_SOCKET_TIMEOUT")]
    [InlineData("npm error code E404\nnpm error 404 Not Found - ECONNREFUSED", null)]
    [InlineData("npm error code EUSAGE", null)]
    [InlineData("npm error code EINTEGRITY", null)]
    [InlineData("npm error Cannot read properties of undefined", null)]
    public void WhatNpmSays_TellsTheNetworkFromTheRest(string errors, string? code)
    {
        NpmInstallation.NetworkErrorIn(errors).ShouldBe(code);
    }

    [Theory]
    [InlineData(nameof(Scenes.Unreachable), 0, 1, "The registry is gone.")]
    [InlineData(nameof(Scenes.Broken), 1, 0, null)]
    [InlineData(nameof(Scenes.Good), 0, 0, null)]
    public async Task Test_IsSkippedWithTheReasonOrStaysWhatItIs(string method, int failed, int skipped, string? reason)
    {
        var collection = new TestCollection(new TestAssembly(Reflector.Wrap(typeof(Scenes).Assembly)), null, "scenes");
        var test = new NpmTestCase(new NullMessageSink(), TestMethodDisplay.Method, TestMethodDisplayOptions.None, new TestMethod(new TestClass(collection, Reflector.Wrap(typeof(Scenes))), Reflector.Wrap(typeof(Scenes).GetMethod(method)!)));
        using var bus = new ListBus();
        using var cancellation = new CancellationTokenSource();

        RunSummary summary = await test.RunAsync(new NullMessageSink(), bus, [], new ExceptionAggregator(), cancellation);

        bus.Messages.OfType<ITestFailed>().SelectMany(message => message.Messages).ShouldBe(failed == 0 ? [] : ["npm ci ended with code 1."]);
        (summary.Total, summary.Failed, summary.Skipped).ShouldBe((1, failed, skipped));
        bus.Messages.OfType<ITestSkipped>().SingleOrDefault()?.Reason.ShouldBe(reason);
        bus.Messages.OfType<ITestSkipped>().Count().ShouldBe(skipped);
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("package.json"), """{"name":"scene","version":"1.0.0","dependencies":{"krea2-no-such":"1.0.0"}}""");
        File.WriteAllText(folder.File("package-lock.json"), """
            {"name":"scene","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{
              "":{"name":"scene","version":"1.0.0","dependencies":{"krea2-no-such":"1.0.0"}},
              "node_modules/krea2-no-such":{"version":"1.0.0","resolved":"https://registry.npmjs.org/krea2-no-such/-/krea2-no-such-1.0.0.tgz","integrity":"sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="}}}
            """);
        return folder;
    }

#pragma warning disable xUnit1000, CA1822 // Nobody but the test above is to find these, and the test framework makes an instance.
    private sealed class Scenes
    {
        [Fact]
        public void Unreachable() => throw new NpmUnreachableException("The registry is gone.");

        [Fact]
        public void Broken() => throw new InvalidOperationException("npm ci ended with code 1.");

        [Fact]
        public void Good()
        {
        }
    }
#pragma warning restore xUnit1000, CA1822

    private sealed class ListBus : IMessageBus
    {
        public List<IMessageSinkMessage> Messages { get; } = [];

        public bool QueueMessage(IMessageSinkMessage message)
        {
            Messages.Add(message);
            return true;
        }

        public void Dispose()
        {
        }
    }
}
