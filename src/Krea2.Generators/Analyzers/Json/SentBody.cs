using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Finds the requests in a JSON body as it is sent: some hosts want them inside of an object, or in an array of tasks.</summary>
internal static class SentBody
{
    /// <summary>The requests; the node itself where nothing is around it.</summary>
    /// <param name="root">The body, or the bare request.</param>
    /// <param name="type">The type of the request.</param>
    /// <param name="contract">The contract of the compilation.</param>
    public static IEnumerable<JsonNode> RequestsIn(JsonNode root, TypeContract type, RequestContract contract)
    {
        var routes = contract.RoutesOf(type.Symbol);
        switch (routes.Count > 0 ? routes[0].BodyPath : "")
        {
            case "/0" when root.Kind == JsonKind.Array:
                return root.Items.Where(item => !JsonHole.IsValue(item) && !IsOtherTask(item, routes));
            default:
                var request = NameIn(root, type, contract) is { } name ? root[name]! : root;
                return JsonHole.IsValue(request) ? [] : [request];
        }
    }

    /// <summary>The name under which an object has the request; null where the object is the request itself, or none.</summary>
    public static string? NameIn(JsonNode root, TypeContract type, RequestContract contract)
    {
        var path = contract.RoutesOf(type.Symbol) is [var route, ..] ? route.BodyPath : "";
        var name = path.Length > 1 && path.LastIndexOf('/') == 0 ? path.Substring(1) : null;
        return name is not null && root.Kind == JsonKind.Object && root[name] is not null && type.Members.All(member => member.JsonName != name) ? name : null;
    }

    /// <summary>The variants whose constants a request names; none where it names none, or not enough to tell.</summary>
    public static IReadOnlyList<string> VariantsOf(JsonNode request, TypeContract type, RequestContract contract)
    {
        var routes = contract.RoutesOf(type.Symbol);
        var named = routes.Where(route => route.Constants.All(constant => request[constant.Key] is { Kind: JsonKind.String } text && text.Text == constant.Value)).ToList();
        return named.Count is 1 && routes.Count > 1 ? [named[0].Variant] : [];
    }

    // An array may hold tasks of other kinds: a constant that all variants share tells them apart.
    private static bool IsOtherTask(JsonNode item, IReadOnlyList<RouteContract> routes) =>
        item.Kind == JsonKind.Object && routes.SelectMany(route => route.Constants).GroupBy(constant => constant.Key)
            .Any(constant => constant.Select(value => value.Value).Distinct().Count() == 1 && item[constant.Key] is { Kind: JsonKind.String } text && text.Text != constant.First().Value);
}
