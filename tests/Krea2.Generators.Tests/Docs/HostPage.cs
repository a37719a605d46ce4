using System.Text;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Tests.Analyzers.Hosts;

namespace Krea2.Generators.Tests.Docs;

/// <summary>The page that compares the hosts parameter by parameter, as the clients generated from <c>specs/</c> have them.</summary>
internal static class HostPage
{
    private static readonly IReadOnlyList<HostModel> s_hosts = HostModel.All;

    /// <summary>The text of the page.</summary>
    public static string Text()
    {
        var parameters = s_hosts.ToDictionary(host => host.Id, host => HostParameters.Of(host.Id));
        var concepts = s_hosts.SelectMany(host => parameters[host.Id]).Select(parameter => parameter.Member?.Concept ?? "").Where(concept => concept.Length > 0).Distinct().ToList();
        var page = new StringBuilder("""
            # The hosts compared

            What the requests of the four hosts have in common, and where they differ, as their documents in `specs/` say it. A test writes this page and holds it to them.

            A value is copied from one host to another by what it means, not by its name: a strength of 1 is the default on WaveSpeed, the most that Krea takes, and halfway on Runware. "(inferred)" marks what no document of the host states in so many words: the compiler warns of it, and nothing is refused for it. `[]` stands for the items of a list. A default that differs between the models of a host stands with each of them. What only one host does: [host-specifics.md](host-specifics.md).

            ## The same thing on several hosts


            """.ReplaceLineEndings("\n"));
        page.Append("| what | ").AppendJoin(" | ", s_hosts.Select(host => host.Title)).Append(" |\n| --- |").Append(string.Concat(s_hosts.Select(_ => " --- |"))).Append('\n');
        foreach (var concept in concepts)
        {
            page.Append("| ").Append(concept.Replace("number of ", "", StringComparison.Ordinal)).Append(" | ").AppendJoin(" | ", s_hosts.Select(host => ConceptCell(host, concept, parameters))).Append(" |\n");
        }

        page.Append("\n## What is tied to nothing on another host\n\n| host | parameters |\n| --- | --- |\n");
        foreach (var host in s_hosts)
        {
            var own = parameters[host.Id].Where(parameter => parameter.Member is null or { Concept.Length: 0 }).ToList();
            page.Append("| ").Append(host.Title).Append(" | ").Append(own.Count == 0 ? "none" : string.Join("<br>", own.Select(parameter => Cell(host, parameter)))).Append(" |\n");
        }

        page.Append("""

            ## Prices

            In USD for one picture, by the documents; "none" where no source names a price, "-" where there is no such model or no such price level. `EstimateCost` of a model gives the same, and null for "none".


            """.ReplaceLineEndings("\n")).Append(HostPrices.Table()).Append('\n').Append(HostPrices.Notes());
        page.Append("""

            ## Jobs

            The submit is that of Medium; "-" where a host has no such thing. How the clients offer what only one host has: [host-specifics.md](host-specifics.md).


            """.ReplaceLineEndings("\n")).Append(HostProtocols.Table());
        return page.Append("""

            ## Names

            A name of one host on another is told as such ([KREA2003](rules/KREA2003.md)), and a limit that another host draws elsewhere stands in the message about the one that is broken ([KREA1001](rules/KREA1001.md)). Both know all four hosts, whichever of them a project has generated.

            """.ReplaceLineEndings("\n")).ToString();
    }

    private static string ConceptCell(HostModel host, string concept, Dictionary<string, IReadOnlyList<HostParameters>> parameters)
    {
        IEnumerable<MemberContract> Same(HostModel at) => parameters[at.Id].Select(parameter => parameter.Member).OfType<MemberContract>().Where(member => member.Concept == concept);
        return parameters[host.Id].FirstOrDefault(parameter => parameter.Member?.Concept == concept) is { } parameter ? Cell(host, parameter)
            : HostCombinations.Cell(host, s_hosts.SelectMany(Same)) ?? "-";
    }

    private static string Cell(HostModel host, HostParameters parameter)
    {
        var facts = parameter.Member is { } member ? Facts(host, member) : ["filled in by the client for each variant"];
        return $"`{parameter.Path}`" + (facts.Count > 0 ? ": " + string.Join(", ", facts) : "");
    }

    private static List<string> Facts(HostModel host, MemberContract member)
    {
        var facts = new List<string>();
        if (member.Required)
        {
            facts.Add("required");
        }

        foreach (var constraint in member.Constraints.Where(constraint => constraint.At.Length == 0).GroupBy(constraint => constraint.Constraint.Keyword).Select(same => same.Last()))
        {
            if (Words(constraint.Constraint.Keyword, constraint.Constraint.Limit) is { } words)
            {
                facts.Add(words + (constraint.Inferred ? " (inferred)" : ""));
            }
        }

        if (member.Default.Length > 0)
        {
            facts.Add("default " + Plain(member.Default));
        }
        else if (host.Member(member.Symbol.ContainingType.Name, member.JsonName).VariantDefaults is { Count: > 0 } defaults)
        {
            facts.Add("default " + string.Join(", ", defaults.Select(one => $"{(one.Value.Length > 0 ? Plain(one.Value) : "not stated")} ({one.Variant})")));
        }

        return facts;
    }

    private static string Plain(string json) => json.Replace("\"", "", StringComparison.Ordinal);

    private static string? Words(string keyword, string limit) => keyword switch
    {
        "minimum" => "at least " + limit,
        "maximum" => "at most " + limit,
        "minLength" => limit == "1" ? "not empty" : $"at least {limit} characters",
        "maxLength" => $"at most {limit} characters",
        "minItems" => "at least " + limit,
        "maxItems" => "at most " + limit,
        "enum" => limit.Trim('[', ']').Replace("\"", "", StringComparison.Ordinal),
        "format" => limit,
        "type" => limit.Replace(" ", " or ", StringComparison.Ordinal),
        _ => null,
    };
}
