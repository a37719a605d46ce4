namespace Krea2.Constraints;

/// <summary>The kinds of JSON values.</summary>
internal enum JsonConstantKind
{
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,
}
