using Xunit.Abstractions;
using Xunit.Sdk;

namespace Krea2.Runtime.Tests.Npm;

/// <summary>A test that is skipped, with the reason, when the registry turns out to be out of reach while it runs.</summary>
public sealed class NpmTestCase : XunitTestCase
{
    /// <summary>For the test framework, which fills it in.</summary>
    [Obsolete("For the test framework only.")]
    public NpmTestCase()
    {
    }

    /// <summary>Makes the test.</summary>
    public NpmTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod, object[]? arguments = null)
        : base(messages, display, displayOptions, testMethod, arguments)
    {
    }

    /// <inheritdoc/>
    public override async Task<RunSummary> RunAsync(IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        using var bus = new UnreachableMessageBus(messageBus);
        return bus.Count(await base.RunAsync(diagnosticMessageSink, bus, constructorArguments, aggregator, cancellationTokenSource));
    }
}
