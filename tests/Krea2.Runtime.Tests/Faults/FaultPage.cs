using System.Text;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>The table as a page of the documentation shows it.</summary>
internal static class FaultPage
{
    public static string Table()
    {
        var text = new StringBuilder();
        text.Append("| what goes wrong | submit, upload | poll, get, list | download |\n| --- | --- | --- | --- |\n");
        foreach (FaultRow row in FaultTable.Rows)
        {
            string download = row.NoDownload ?? (row.BringsParts ? "goes on after what has come" : Cell(row.For(FaultCall.Download)));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {row.Name} | {Cell(row.Submit)} | {Cell(row.Read)} | {download} |\n");
        }

        return text.ToString();
    }

    private static string Cell(Outcome outcome)
    {
        if (outcome.Error is null)
        {
            return "no harm";
        }

        string error = $"`{outcome.Error.Name}`";
        return outcome.Advice switch
        {
            RetryAdvice.Retry => $"**again**, then {error}",
            RetryAdvice.CheckFirst => $"{error}, `CheckFirst`",
            _ => error,
        };
    }
}
