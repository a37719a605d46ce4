using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Diagnostics;

/// <summary>The descriptors of everything that is reported, by id.</summary>
internal static class DiagnosticDescriptors
{
    private const string SpecCategory = "Krea2.Specs";

    public static readonly DiagnosticDescriptor Unreadable = Error(DiagnosticIds.Unreadable, "The document cannot be read", "Found {0}, but expected {1}");
    public static readonly DiagnosticDescriptor DuplicateKey = Error(DiagnosticIds.DuplicateKey, "A key stands twice", "The key '{0}' stands twice in one object; the first one counts");
    public static readonly DiagnosticDescriptor WrongKeywordValue = Error(DiagnosticIds.WrongKeywordValue, "A keyword has a value of the wrong kind", "The value of '{0}' is {1}, but must be {2}");
    public static readonly DiagnosticDescriptor UnresolvedReference = Error(DiagnosticIds.UnresolvedReference, "A reference leads nowhere", "The reference '{0}' cannot be followed: {1}");
    public static readonly DiagnosticDescriptor NameClash = Warning(DiagnosticIds.NameClash, "Two names become the same C# name", "'{0}' would become '{1}', which another name has already; it becomes '{2}'");
    public static readonly DiagnosticDescriptor UnsupportedKeyword = Warning(DiagnosticIds.UnsupportedKeyword, "A keyword is not checked", "The keyword '{0}' restricts values in a way that is not modelled; the values are not checked against it");
    public static readonly DiagnosticDescriptor ClientGeneratedTwice = Error(DiagnosticIds.ClientGeneratedTwice, "A client is generated twice", "The client '{0}' is generated already, from {1}; give this one another Client or Namespace, or leave one of the two out of Krea2Providers or Krea2Spec");
    public static readonly DiagnosticDescriptor ManifestProblem = Error(DiagnosticIds.ManifestProblem, "The manifest cannot be used", "The manifest cannot be used: {0}");
    public static readonly DiagnosticDescriptor VersionMismatch = Warning(DiagnosticIds.VersionMismatch, "Generator and runtime differ", "The generator is version {0}, but the referenced Krea2.Runtime is version {1}; use the same version of both packages");
    public static readonly DiagnosticDescriptor UnsupportedDocument = Error(DiagnosticIds.UnsupportedDocument, "The file is no OpenAPI 3.x document", "Found {0}, but expected an OpenAPI document of version 3.0 or 3.1");
    public static readonly DiagnosticDescriptor Contradiction = Warning(DiagnosticIds.Contradiction, "The document contradicts itself", "The document contradicts itself: {0}");
    public static readonly DiagnosticDescriptor InternalError = Error(DiagnosticIds.InternalError, "The generator failed", "The generator failed on this document ({0}); nothing is generated from it, please report it with the document");

    public static readonly DiagnosticDescriptor UncheckedRequestFile = Warning(DiagnosticIds.UncheckedRequestFile, "A request file is not checked", "The request file is not checked: {0}");

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new[]
    {
        Unreadable, DuplicateKey, WrongKeywordValue, UnresolvedReference, NameClash, UnsupportedKeyword, ClientGeneratedTwice, ManifestProblem, VersionMismatch, UnsupportedDocument, Contradiction, InternalError,
        UncheckedRequestFile,
    }.ToDictionary(descriptor => descriptor.Id);

    /// <summary>The descriptor of an id.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>All descriptors.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => ById.Values;

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, SpecCategory, severity, isEnabledByDefault: true, helpLinkUri: RuleHelp.LinkTo(id));
}
