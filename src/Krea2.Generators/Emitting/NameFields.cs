using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>The names of a record's members as JSON, each escaped once and kept in a static field of its nested class <c>JsonNames</c>.</summary>
/// <param name="record">The record. One that only comes in answers is hardly ever written, and does without.</param>
internal sealed class NameFields(RecordModel record)
{
    private readonly List<MemberModel> _fields = [];

    /// <summary>The expression for the name of a member.</summary>
    public string Name(MemberModel member)
    {
        if (!record.InRequests)
        {
            return CSharpText.Utf8Literal(member.JsonName);
        }

        _fields.Add(member);
        return "JsonNames." + member.Name;
    }

    /// <summary>Prints the nested class; nothing when no name was asked for.</summary>
    public void Emit(SourceWriter writer)
    {
        if (_fields.Count == 0)
        {
            return;
        }

        writer.Line().Open("private static class JsonNames");
        foreach (var member in _fields)
        {
            writer.Line($"internal static readonly {KnownNames.EncodedText} {member.Name} = {KnownNames.JsonWriting}.Encode({CSharpText.UnicodeLiteral(member.JsonName)});");
        }

        writer.Close();
    }
}
