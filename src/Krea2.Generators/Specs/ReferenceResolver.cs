using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Follows <c>$ref</c> inside of the document, and never out of it: no file is opened and no address is asked.</summary>
internal sealed class ReferenceResolver(SpecContext context)
{
    // A reference to a reference is legal; a chain of more than this many is a mistake or an attack.
    private const int MaximumChain = 64;

    // Pointers of all that stands below a place begin with the pointer of the place.
    private const int MaximumLength = 2000;

    private readonly Dictionary<string, ResolvedReference> _resolved = new(StringComparer.Ordinal);
    private Dictionary<string, ResolvedReference>? _anchors;

    /// <summary>The place that a node's <c>$ref</c> leads to directly. Null after reporting that it leads nowhere, out of the document, or back to itself.</summary>
    public ResolvedReference? Resolve(JsonNode reference)
    {
        if (reference.Kind != JsonKind.String)
        {
            context.ReportWrong("$ref", reference, "a reference like #/components/schemas/Name");
            return null;
        }

        var found = Lookup(reference.Text);
        var failure = found.Failure.Length > 0 ? found.Failure : CheckChain(found);
        if (failure.Length > 0)
        {
            context.Report(DiagnosticIds.UnresolvedReference, reference.Range, Excerpt.Of(reference.Text), failure);
            return null;
        }

        return found;
    }

    /// <summary>The place that a reference from outside of the document leads to; null when it leads nowhere.</summary>
    public ResolvedReference? TryResolve(string reference)
    {
        var found = Lookup(reference);
        return found.Failure.Length == 0 && CheckChain(found).Length == 0 ? found : null;
    }

    /// <summary>The object that a node is, or that its chain of references ends at; null after reporting when there is none.</summary>
    /// <param name="keyword">What the node stands for, for the problem.</param>
    /// <param name="node">The object or reference.</param>
    /// <param name="pointer">The pointer of the node, then of the object.</param>
    public JsonNode? Follow(string keyword, JsonNode node, ref string pointer)
    {
        while (node["$ref"] is { } reference)
        {
            if (Resolve(reference) is not { Node: { } target } found)
            {
                return null;
            }

            node = target;
            pointer = found.Pointer;
        }

        if (node.Kind != JsonKind.Object)
        {
            context.ReportWrong(keyword, node, "an object");
            return null;
        }

        return node;
    }

    private string CheckChain(ResolvedReference found)
    {
        for (var i = 0; i < MaximumChain; i++)
        {
            if (found.Node?["$ref"] is not { Kind: JsonKind.String } next)
            {
                return "";
            }

            found = Lookup(next.Text);
        }

        return "it leads only to further references";
    }

    private ResolvedReference Lookup(string reference)
    {
        if (!_resolved.TryGetValue(reference, out var found))
        {
            found = Find(reference);
            _resolved.Add(reference, found);
        }

        return found;
    }

    private ResolvedReference Find(string reference)
    {
        if (reference.Length == 0 || reference[0] != '#')
        {
            return new ResolvedReference { Failure = "only references inside of the document are followed" };
        }

        if (reference.Length > MaximumLength)
        {
            return new ResolvedReference { Failure = "it is longer than 2,000 characters" };
        }

        var fragment = reference.IndexOf('%') < 0 ? reference.Substring(1) : Uri.UnescapeDataString(reference.Substring(1));
        if (fragment.Length == 0)
        {
            return context.Root["openapi"] is null
                ? new ResolvedReference { Node = context.Root }
                : new ResolvedReference { Failure = "the whole document is no schema" };
        }

        if (fragment[0] != '/')
        {
            return Anchors().TryGetValue(fragment, out var anchored)
                ? anchored
                : new ResolvedReference { Failure = "there is no such anchor in the document" };
        }

        return JsonPointer.Find(context.Root, fragment) is { } node
            ? new ResolvedReference { Node = node, Pointer = fragment }
            : new ResolvedReference { Failure = "there is nothing at this place" };
    }

    private Dictionary<string, ResolvedReference> Anchors()
    {
        if (_anchors is null)
        {
            _anchors = new Dictionary<string, ResolvedReference>(StringComparer.Ordinal);
            CollectAnchors(context.Root, "", []);
        }

        return _anchors;
    }

    // The tree is never deeper than its reader's limit; a YAML alias can put a node into many places, of which the first counts.
    private void CollectAnchors(JsonNode node, string pointer, HashSet<JsonNode> visited)
    {
        if (node.Kind is not (JsonKind.Object or JsonKind.Array) || !visited.Add(node))
        {
            return;
        }

        foreach (var keyword in (string[])["$anchor", "$dynamicAnchor"])
        {
            if (node[keyword] is { Kind: JsonKind.String } anchor && !_anchors!.ContainsKey(anchor.Text))
            {
                _anchors.Add(anchor.Text, new ResolvedReference { Node = node, Pointer = pointer });
            }
        }

        foreach (var property in node.Properties)
        {
            CollectAnchors(property.Value, JsonPointer.Append(pointer, property.Name), visited);
        }

        for (var i = 0; i < node.Items.Count; i++)
        {
            CollectAnchors(node.Items[i], pointer + "/" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), visited);
        }
    }
}
