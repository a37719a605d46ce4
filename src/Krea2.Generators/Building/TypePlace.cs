namespace Krea2.Generators.Building;

/// <summary>Where a schema is used: what its type is named after, and which file the type goes to.</summary>
/// <param name="At">The place in the manifest's words, for example <c>request.styles[]</c>.</param>
/// <param name="Owner">C# name that a derived name begins with: the operation, or the type that has the member.</param>
/// <param name="Word">C# name of the member, parameter or body; empty for a whole answer.</param>
/// <param name="File">Key of the file that an unnamed type goes to.</param>
internal sealed record TypePlace(string At, string Owner, string Word, string File)
{
    /// <summary>Word of the body of a request, and the end of its type's name.</summary>
    public const string Request = "Request";

    /// <summary>Word of a successful answer, and the end of its type's name.</summary>
    public const string Response = "Response";

    /// <summary>Longer owner to fall back on when the name is taken.</summary>
    public string LongOwner { get; init; } = Owner;

    /// <summary>Whether the value is a part of a multipart form, where bytes are files and not text.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether the place is a whole body or answer.</summary>
    public bool IsWhole => Word is Request or Response;

    /// <summary>What a type without a description is, in a few words.</summary>
    public string Description
    {
        get
        {
            var name = At.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
            return name switch
            {
                "body" or "request" => "Body of a request",
                _ when IsWhole => "Answer of an operation",
                _ when name.EndsWith("[]", StringComparison.Ordinal) => $"An item of '{name.Replace("[]", "")}'",
                _ => $"A value of '{name.Replace("{}", "")}'",
            };
        }
    }

    /// <summary>The place of the items of a list. A form has fields that stand several times, but no lists of lists.</summary>
    public TypePlace Items() => this with { At = At + "[]", Word = IsWhole ? "Item" : Naming.Plural.ItemOf(Word), IsForm = IsForm && !At.EndsWith("[]", StringComparison.Ordinal) };

    /// <summary>The place of the values of a map.</summary>
    public TypePlace Values() => this with { At = At + "{}", Word = IsWhole ? "Value" : Naming.Plural.SingularOf(Word) + "Value", IsForm = false };
}
