using System.Collections.Immutable;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Model;

namespace Krea2.Generators.Pipeline;

/// <summary>The clients of a compilation, to see when two documents want to be one client.</summary>
internal static class ClientList
{
    /// <summary>Lists the clients in the order of their documents.</summary>
    public static EquatableArray<ClientOrigin> Create(ImmutableArray<ApiModel?> models, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return models.OfType<ApiModel>().Select(model => model.Origin).ToEquatableArray();
    }

    /// <summary>One problem for each document whose client another document has already.</summary>
    public static EquatableArray<Problem> Duplicates(EquatableArray<ClientOrigin> clients, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var problems = new ProblemSink();
        foreach (var same in clients.GroupBy(client => client.Namespace + "." + client.Name))
        {
            foreach (var other in same.Skip(1))
            {
                problems.Report(DiagnosticIds.ClientGeneratedTwice, other.Path, default, same.Key, System.IO.Path.GetFileName(same.First().Path));
            }
        }

        return problems.Problems.ToEquatableArray();
    }
}
