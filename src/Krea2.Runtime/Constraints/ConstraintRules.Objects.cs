namespace Krea2.Constraints;

static partial class ConstraintRules
{
    /// <summary>Says that members are set that are refused together.</summary>
    /// <param name="members">JSON names of the members.</param>
    /// <param name="host">Title of the host, or empty.</param>
    public static string TogetherMessage(IReadOnlyList<string> members, string host) => Together([.. members.Select(Subject)], host);

    /// <summary>Says that a parameter is one of other hosts.</summary>
    /// <param name="member">The name that was found.</param>
    /// <param name="host">Title of the host that does not know it, or empty.</param>
    /// <param name="others">Titles of the hosts that do.</param>
    /// <param name="counterparts">The name of the same thing on this host, or the names of what is the same together; none where there is nothing.</param>
    public static string OtherHostMessage(string member, string host, IReadOnlyList<string> others, IReadOnlyList<string> counterparts)
    {
        string here = host.Length == 0 ? "here" : "of " + Excerpt.Text(host);
        return Subject(member) + " is a parameter of " + Listed(others, "and") + ", not " + here + (counterparts.Count == 0 ? "" : ", where " + Names(counterparts, "and") + (counterparts.Count == 1 ? " is the same" : " are the same"));
    }

    internal static string Together(IReadOnlyList<string> subjects, string host) =>
        Listed(subjects, "and") + " cannot " + (subjects.Count == 2 ? "both" : "all") + " be set" + On(host);

    internal static string Names(IReadOnlyList<string> members, string conjunction) => Listed([.. members.Select(Subject)], conjunction);

    internal static string Listed(IReadOnlyList<string> texts, string conjunction) =>
        texts.Count == 1 ? texts[0] : string.Join(", ", texts.Take(texts.Count - 1)) + " " + conjunction + " " + texts[texts.Count - 1];
}
