using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the names beside a request that stands inside of an object.</summary>
internal static class JsonBodyChecker
{
    /// <summary>Checks a body.</summary>
    /// <param name="root">The body, or the bare request, about which nothing is said here.</param>
    /// <param name="type">The type of the request.</param>
    /// <param name="contract">The contract of the compilation.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="mayEdit">Whether no name of the text stands twice.</param>
    public static void Check(JsonNode root, TypeContract type, RequestContract contract, JsonFindings findings, bool mayEdit)
    {
        var routes = contract.RoutesOf(type.Symbol);
        if (SentBody.NameIn(root, type, contract) is not { } inner || routes.Any(route => route.BodyNames.Count == 0))
        {
            return;
        }

        var known = routes.SelectMany(route => route.BodyNames).Distinct().ToList();
        for (var index = 0; index < root.Properties.Count; index++)
        {
            var property = root.Properties[index];
            if (known.Contains(property.Name))
            {
                continue;
            }

            var isInside = type.Members.Any(member => member.JsonName == property.Name);
            var nearest = isInside ? null : NearestName.Of(property.Name, known.Where(name => root[name] is null));
            var edit = mayEdit ? JsonEditor.RemoveProperty(root, index, other => !known.Contains(root.Properties[other].Name)) : null;
            (string, string)[] properties = [(FixProperties.Unknown, Excerpt.Of(property.Name)), .. nearest is null ? Array.Empty<(string, string)>() : [(FixProperties.Nearest, nearest)]];

            var hint = isInside ? $"; it stands inside of '{Excerpt.Of(inner)}'" : nearest is null ? "" : $", the nearest one is '{Excerpt.Of(nearest)}'";

            // A host may have another route for the same request that takes the name, and where the file goes is the project's affair.
            findings.Add(RequestDescriptors.UnknownProperty, DiagnosticSeverity.Warning, property.NameRange, $"'{Excerpt.Of(property.Name)}' is not a known parameter beside '{Excerpt.Of(inner)}'{type.Host.On}{hint}", edit, properties);
        }
    }
}
