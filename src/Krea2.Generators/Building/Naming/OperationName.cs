using Krea2.Generators.Specs;

namespace Krea2.Generators.Building.Naming;

/// <summary>Names an operation from its id, or from its method and route when it has none.</summary>
/// <param name="Group">C# name of the group: the first tag, else the first segment of the route that is no version.</param>
/// <param name="Method">C# name of the method inside the group, without <c>Async</c>.</param>
/// <param name="Full">C# name that needs no group around it, the beginning of the names of the operation's own types.</param>
internal sealed record OperationName(string Group, string Method, string Full)
{
    // Routes that begin with what is done rather than with what it is done to.
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "accept", "activate", "add", "apply", "approve", "archive", "assign", "cancel", "check", "clear", "clone", "close", "complete", "confirm", "convert", "copy", "create", "deactivate", "delete",
        "disable", "download", "edit", "enable", "enhance", "estimate", "execute", "export", "find", "generate", "import", "invite", "join", "leave", "login", "logout", "merge", "move", "pause",
        "predict", "preview", "publish", "refresh", "register", "reject", "remove", "render", "reset", "resolve", "restart", "restore", "resume", "revoke", "run", "search", "send", "share", "start", "stop",
        "submit", "subscribe", "sync", "test", "train", "transfer", "translate", "unsubscribe", "update", "upload", "upscale", "validate", "verify",
    };

    /// <summary>Names an operation.</summary>
    public static OperationName Of(OpenApiOperation operation, bool returnsMany)
    {
        var segments = operation.Route.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        var words = segments.Where(segment => !IsTemplate(segment)).Where(segment => !IsVersion(segment)).ToList();
        words = [.. words.Where((word, i) => i + 1 == words.Count || !IsRepeatedBy(word, words[i + 1]))];
        var group = CSharpName.Pascal(operation.Tags.Count > 0 ? operation.Tags[0] : words.FirstOrDefault() ?? "Default");
        if (operation.OperationId is { Length: > 0 } id)
        {
            var name = CSharpName.Pascal(id, "Call");
            return new OperationName(group, WithoutGroup(name, group), name);
        }

        var verbAt = words.FindIndex(word => Verbs.Contains(word));
        var verb = operation.Method is "POST" or "PUT" && verbAt >= 0 ? CSharpName.Pascal(words[verbAt]) : VerbOf(operation.Method, segments, words, returnsMany);
        if (operation.Method is "POST" or "PUT" && verbAt >= 0)
        {
            words.RemoveAt(verbAt);
        }

        var singular = segments.Length > 0 && IsTemplate(segments[segments.Length - 1]) && verb is not "List";
        var names = words.Select(word => CSharpName.Pascal(word, "")).ToList();
        if (names.Count > 0 && (singular || verb is "Create"))
        {
            names[names.Count - 1] = Plural.SingularOf(names[names.Count - 1]);
        }

        var full = verb + string.Concat(names);
        var inGroup = names.Where(name => !SameWord(name, group)).ToList();
        return new OperationName(group, verb + string.Concat(inGroup), full);
    }

    private static string VerbOf(string method, string[] segments, List<string> words, bool returnsMany) => method switch
    {
        "GET" => returnsMany && !(segments.Length > 0 && IsTemplate(segments[segments.Length - 1])) ? "List" : "Get",
        "POST" => words.Count > 0 && Plural.IsPlural(CSharpName.Pascal(words[words.Count - 1], "")) ? "Create" : "Post",
        "PUT" => "Replace",
        "PATCH" => "Update",
        "DELETE" => "Delete",
        _ => CSharpName.Pascal(method),
    };

    // petsList in the group Pets stays as it is; pets/list as an id ("pets/list", "pets.list") loses the group.
    private static string WithoutGroup(string name, string group) =>
        name.Length > group.Length && name.StartsWith(group, StringComparison.Ordinal) && char.IsUpper(name[group.Length]) ? name.Substring(group.Length) : name;

    // krea/krea-2: the second segment says the first one again.
    private static bool IsRepeatedBy(string word, string next) =>
        CSharpName.Pascal(next, "").StartsWith(CSharpName.Pascal(word, ""), StringComparison.Ordinal);

    private static bool SameWord(string name, string group) =>
        string.Equals(Plural.SingularOf(name), Plural.SingularOf(group), StringComparison.OrdinalIgnoreCase);

    private static bool IsTemplate(string segment) => segment.Contains('{');

    private static bool IsVersion(string segment) =>
        segment.Equals("api", StringComparison.OrdinalIgnoreCase)
        || (segment.Length is > 1 and < 9 && segment[0] is 'v' or 'V' && segment.Skip(1).All(c => char.IsDigit(c) || c == '.'));
}
