using Xunit.Abstractions;
using Xunit.Sdk;

namespace Krea2.Runtime.Tests.Npm;

/// <summary>Reports a failure that is an <see cref="NpmUnreachableException"/> as a skipped test, and everything else as it is.</summary>
internal sealed class UnreachableMessageBus(IMessageBus inner) : IMessageBus
{
    private int _skipped;

    public bool QueueMessage(IMessageSinkMessage message)
    {
        if (message is ITestFailed failed && Array.IndexOf(failed.ExceptionTypes, typeof(NpmUnreachableException).FullName) is >= 0 and int index)
        {
            _skipped++;
            return inner.QueueMessage(new TestSkipped(failed.Test, failed.Messages[index]));
        }

        return inner.QueueMessage(message);
    }

    /// <summary>The same summary with the skipped tests among the skipped.</summary>
    public RunSummary Count(RunSummary summary)
    {
        summary.Failed -= _skipped;
        summary.Skipped += _skipped;
        return summary;
    }

    /// <summary>The bus below belongs to whoever made it.</summary>
    public void Dispose()
    {
    }
}
