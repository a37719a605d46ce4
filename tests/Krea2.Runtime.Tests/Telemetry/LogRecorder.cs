using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Krea2.Tests.Telemetry;

/// <summary>Keeps everything that is logged, from the lowest level on.</summary>
internal sealed class LogRecorder : ILoggerFactory, ILoggerProvider
{
    public ConcurrentQueue<LogEntry> Entries { get; } = new();

    public IEnumerable<string> Messages => Entries.Select(entry => entry.Message);

    public IEnumerable<string?> Events => Entries.Select(entry => entry.Id.Name);

    public LogEntry Single(string name) => Entries.Single(entry => entry.Id.Name == name);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Logger(LogRecorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            recorder.Entries.Enqueue(new LogEntry(category, LogLevel.None, default, $"scope {state}", Pairs(state), null));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            recorder.Entries.Enqueue(new LogEntry(category, logLevel, eventId, formatter(state, exception), Pairs(state), exception));
        }

        private static Dictionary<string, object?> Pairs<TState>(TState state)
        {
            var pairs = new Dictionary<string, object?>();
            foreach (KeyValuePair<string, object?> pair in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                pairs[pair.Key] = pair.Value;
            }

            return pairs;
        }
    }
}

internal sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Message, IReadOnlyDictionary<string, object?> State, Exception? Exception);
