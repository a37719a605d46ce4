using Xunit.Abstractions;
using Xunit.Sdk;

namespace Krea2.Runtime.Tests.Npm;

/// <summary>The same as <see cref="NpmTestCase"/> for a table whose rows are known only when it runs.</summary>
public sealed class NpmTheoryTestCase : XunitTheoryTestCase
{
    /// <summary>For the test framework, which fills it in.</summary>
    [Obsolete("For the test framework only.")]
    public NpmTheoryTestCase()
    {
    }

    /// <summary>Makes the test.</summary>
    public NpmTheoryTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod)
        : base(messages, display, displayOptions, testMethod)
    {
    }

    /// <inheritdoc/>
    public override async Task<RunSummary> RunAsync(IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        using var bus = new UnreachableMessageBus(messageBus);
        return bus.Count(await base.RunAsync(diagnosticMessageSink, bus, constructorArguments, aggregator, cancellationTokenSource));
    }
}
