using Krea2.Constraints;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Diagnostics;

/// <summary>The descriptors of what is wrong with a request. The whole sentence is the message: the rule that executes at run time words it.</summary>
internal static class RequestDescriptors
{
    /// <summary>A JSON value is of another type than the document says.</summary>
    public const string WrongJsonTypeId = "KREA1013";

    /// <summary>The text is not JSON, or a name stands twice.</summary>
    public const string BrokenJsonId = "KREA1014";

    /// <summary>Only some of the possible values are refused.</summary>
    public const string MayBeOutOfRangeId = "KREA3003";

    private const string Category = "Krea2.Requests";

    public static readonly DiagnosticDescriptor NumberOutOfRange = Error(ConstraintRules.NumberOutOfRange, "A number is out of range");
    public static readonly DiagnosticDescriptor NotAMultiple = Error(ConstraintRules.NotAMultiple, "A number is not a multiple");
    public static readonly DiagnosticDescriptor TextLength = Error(ConstraintRules.TextLength, "A text is too short or too long");
    public static readonly DiagnosticDescriptor TextForm = Error(ConstraintRules.TextForm, "A text does not have its form");
    public static readonly DiagnosticDescriptor ItemCount = Error(ConstraintRules.ItemCount, "Too few or too many items");
    public static readonly DiagnosticDescriptor DuplicateItems = Error(ConstraintRules.DuplicateItems, "Items are not distinct");
    public static readonly DiagnosticDescriptor NotAllowedValue = Error(ConstraintRules.NotAllowedValue, "A value is not one of the allowed ones");
    public static readonly DiagnosticDescriptor NeedsOther = Error(ConstraintRules.NeedsOther, "A parameter needs another one");
    public static readonly DiagnosticDescriptor RefusedTogether = Error(ConstraintRules.RefusedTogether, "Parameters are refused together");
    public static readonly DiagnosticDescriptor NotOffered = Error(ConstraintRules.NotOffered, "A combination is not offered");
    public static readonly DiagnosticDescriptor RequiredMissing = Error(ConstraintRules.RequiredMissing, "A required value is missing");
    public static readonly DiagnosticDescriptor WrongJsonType = Error(WrongJsonTypeId, "A JSON value has the wrong type");
    public static readonly DiagnosticDescriptor BrokenJson = Error(BrokenJsonId, "The JSON cannot be read");
    public static readonly DiagnosticDescriptor Alias = Error(ConstraintRules.Alias, "A name is an old one");
    public static readonly DiagnosticDescriptor UnknownProperty = Error(ConstraintRules.UnknownProperty, "A name is not known");
    public static readonly DiagnosticDescriptor OtherHostsProperty = Error(ConstraintRules.OtherHostsProperty, "A name is one of another host");
    public static readonly DiagnosticDescriptor MayBeOutOfRange = Suggestion(MayBeOutOfRangeId, "A value may be refused on some path");

    public static readonly DiagnosticDescriptor NoEffect = Warning(ConstraintRules.NoEffect, "A parameter has no effect");
    public static readonly DiagnosticDescriptor Deprecated = Warning("KREA2004", "A member is deprecated");
    public static readonly DiagnosticDescriptor SecretInSource = Warning("KREA3001", "An API key stands in the source");

    /// <summary>Everything that can be wrong with the JSON of a request, by id.</summary>
    private static readonly Dictionary<string, DiagnosticDescriptor> OfJson = new[]
    {
        NumberOutOfRange, NotAMultiple, TextLength, TextForm, ItemCount, DuplicateItems, NotAllowedValue, NeedsOther, RefusedTogether, NotOffered, RequiredMissing, NoEffect, WrongJsonType, BrokenJson,
        Alias, UnknownProperty, OtherHostsProperty, Deprecated,
    }.ToDictionary(descriptor => descriptor.Id);

    /// <summary>What can be reported on JSON.</summary>
    public static IEnumerable<DiagnosticDescriptor> ForJson => OfJson.Values;

    /// <summary>What can be wrong between the members of an object.</summary>
    public static IEnumerable<DiagnosticDescriptor> BetweenMembers => [NeedsOther, RefusedTogether, NotOffered, NoEffect];

    /// <summary>The descriptor of a rule that JSON can break.</summary>
    public static DiagnosticDescriptor Of(string id) => OfJson[id];

    private static DiagnosticDescriptor Warning(string id, string title) => Create(id, title, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Error(string id, string title) => Create(id, title, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Suggestion(string id, string title) => Create(id, title, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity) =>
        new(id, title, "{0}", Category, severity, isEnabledByDefault: true, helpLinkUri: RuleHelp.LinkTo(id));
}
