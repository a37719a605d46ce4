extern alias runtime;
using System.Globalization;
using System.Text;
using runtime::Krea2.Jobs;
using Node = System.Text.Json.Nodes.JsonNode;

namespace Krea2.Generators.Tests.Docs;

/// <summary>How each host takes jobs and tells of them: from its document, its manifest and the runtime's protocol for it.</summary>
internal static class HostProtocols
{
    // How hosts call it that they hold the answer to a submit until the picture is there.
    private static readonly string[] s_held = ["Prefer", "deliveryMethod", "enable_sync_mode"];

    // How the answers of hosts that fail inside of an HTTP success say so.
    private static readonly string[] s_failures = ["errors", "code"];

    private static readonly (string Title, Func<HostModel, string> Of)[] s_rows =
    [
        ("address", host => $"`{host.Client.BaseAddress}`"),
        ("key", host => string.Join(", ", host.Client.KeyVariables.Select(name => $"`{name}`")) + $" ({host.Client.Authentication!.Kind.ToLowerInvariant()})"),
        ("submit", host => Call(host.Client.Variants[0].Method, host.Client.Variants[0].Route)),
        ("how a job stands", host => host.Manifest["jobs"]!["get"] is { } get ? $"`{get}`" : "-"),
        ("the answer held until the end", host => Named(host, s_held.Contains)),
        ("cancel", host => Protocol(host).CanCancel ? $"`{host.Manifest["jobs"]!["cancel"]}`" : "-"),
        ("earlier jobs", host => (host.Manifest["jobs"]!["list"] ?? Asking(host)) is { } list ? $"`{list}`" : "-"),
        ("several requests in one exchange", host => host.Client.Jobs!.IsBatch ? "`SubmitManyAsync`" : "-"),
        ("webhook", host => host.Manifest["jobs"]!["webhookHeader"] is { } header ? $"header `{header}`" : Named(host, name => name.StartsWith("webhook", StringComparison.Ordinal) && !name.Contains("event", StringComparison.Ordinal))),
        ("webhook signed", host => Protocol(host).WebhookScheme is { } scheme ? $"yes, `{scheme.ToString().ToLowerInvariant()}`" : "no"),
        ("errors inside HTTP 200", FailureInside),
        ("503 is a refusal", host => host.Client.RefusesWithUnavailable ? "yes" : "not documented"),
    ];

    public static string Table()
    {
        var hosts = HostModel.All;
        var table = new StringBuilder("| | ").AppendJoin(" | ", hosts.Select(host => host.Title)).Append(" |\n| --- |").Append(string.Concat(hosts.Select(_ => " --- |"))).Append('\n');
        foreach (var (title, of) in s_rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {title} | ").AppendJoin(" | ", hosts.Select(of)).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Call(string method, string route) => $"`{method} {route}`";

    private static IJobProtocol Protocol(HostModel host)
    {
        var type = typeof(IJobProtocol).Assembly.GetType(host.Client.Jobs!.ClassName["global::".Length..], throwOnError: true)!;
        var constructor = type.GetConstructors().Single();
        return (IJobProtocol)constructor.Invoke([.. constructor.GetParameters().Select(parameter => host.Client.Jobs.Arguments.SingleOrDefault(argument => argument.Name == parameter.Name)?.Value)]);
    }

    // A list that is asked for by POST is no list of the job protocol.
    private static Node? Asking(HostModel host) => host.Manifest["operations"]!.AsArray().FirstOrDefault(operation => operation!["asks"]?.GetValue<bool>() == true)?["operation"];

    private static string FailureInside(HostModel host)
    {
        var good = Submit(host)["responses"]!.AsObject().First(response => response.Key.StartsWith('2')).Value!;
        return Members(host, good["content"]!["application/json"]!["schema"]!).FirstOrDefault(s_failures.Contains) is { } name ? $"by `{name}`" : "-";
    }

    private static Node Submit(HostModel host) => host.Document["paths"]![host.Client.Variants[0].Route]![host.Client.Variants[0].Method.ToLowerInvariant()]!;

    /// <summary>Where a submit takes what has one of some names: a header, the query or the body.</summary>
    private static string Named(HostModel host, Func<string, bool> isIt)
    {
        var operation = Submit(host);
        var parameters = (operation["parameters"]?.AsArray() ?? []).Select(parameter => Resolved(host, parameter!)).Select(parameter => (Name: (string)parameter["name"]!, In: (string)parameter["in"]!));
        var body = Members(host, operation["requestBody"]!["content"]!["application/json"]!["schema"]!).Select(name => (Name: name, In: "body"));
        return parameters.Concat(body).Where(found => isIt(found.Name)).Select(found => found.In == "body" ? $"`{found.Name}` in the body" : $"{found.In} `{found.Name}`").FirstOrDefault() ?? "-";
    }

    private static IEnumerable<string> Members(HostModel host, Node schema)
    {
        var resolved = Resolved(host, schema);
        var own = resolved["properties"]?.AsObject().Select(property => property.Key) ?? [];
        var parts = new[] { "oneOf", "anyOf", "allOf" }.SelectMany(keyword => resolved[keyword]?.AsArray() ?? []).Append(resolved["items"]).OfType<Node>();
        return own.Concat(parts.SelectMany(part => Members(host, part)));
    }

    private static Node Resolved(HostModel host, Node node) =>
        (string?)node["$ref"] is { } reference ? reference.Split('/').Skip(1).Aggregate((Node)host.Document, (at, step) => at[step]!) : node;
}
