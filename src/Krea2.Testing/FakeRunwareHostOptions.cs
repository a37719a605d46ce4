namespace Krea2.Testing;

/// <summary>How a <see cref="FakeRunwareHost"/> behaves. The defaults suit most tests.</summary>
/// <remarks><see cref="FakeHostOptions.JobStatuses"/> are three times processing: with each step a share of the results of a task is done.</remarks>
public sealed class FakeRunwareHostOptions : FakeHostOptions
{
    /// <summary>Makes the defaults.</summary>
    public FakeRunwareHostOptions()
        : base("processing", "processing", "processing")
    {
    }

    /// <summary>What each result costs in USD, where a task asks for it. Default: 0.03.</summary>
    public decimal CostPerResult { get; set; } = 0.03m;

    /// <summary>How long a synchronous call is held before it is answered with an error; its task goes on. Default: 120 seconds, about what Runware's documentation says.</summary>
    public TimeSpan SyncTimeout { get; set; } = TimeSpan.FromSeconds(120);
}
