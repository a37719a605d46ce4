using System.Globalization;
using System.Text;
using Krea2.Runtime.Tests.Hosts;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>The tables as a page of the documentation shows them.</summary>
internal static class FaultPage
{
    private static readonly IReadOnlyList<FaultRow> s_common = FaultTable.Of(HostUnderTest.All[0]).Common;

    /// <summary>What holds for the first host, and for all others that are not among the differences.</summary>
    public static string Table()
    {
        var text = new StringBuilder("| what goes wrong | submit, upload | poll, get, list | download |\n| --- | --- | --- | --- |\n");
        foreach (FaultRow row in s_common)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Cells(row)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The faults that one host alone has, or that end in another way there.</summary>
    public static string Differences()
    {
        var text = new StringBuilder("| host | what goes wrong | submit, upload | poll, get, list | download |\n| --- | --- | --- | --- | --- |\n");
        HashSet<string> common = [.. s_common.Select(Cells)];
        foreach (HostUnderTest host in HostUnderTest.All)
        {
            foreach (string cells in FaultTable.Of(host).Rows.Select(Cells).Where(cells => !common.Contains(cells)))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {host.Name} | {cells} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cells(FaultRow row)
    {
        string download = row.NoDownload ?? (row.BringsParts ? "goes on after what has come" : Cell(row.For(FaultCall.Download)));
        return $"{row.Name} | {Cell(row.Submit)} | {Cell(row.Read)} | {download}";
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
