using System.Text.Json;
using Krea2.Constraints;

namespace Krea2.Serialization;

/// <summary>Equality of values as JSON knows it: two <see cref="JsonElement"/> are equal when their JSON is.</summary>
internal static class JsonEquality
{
    public static bool AreEqual<T>(T left, T right)
    {
        if (left is JsonElement leftElement && right is JsonElement rightElement)
        {
            return leftElement.ValueKind == rightElement.ValueKind
                && (leftElement.ValueKind == JsonValueKind.Undefined || Equals(JsonConstantReader.Read(leftElement.GetRawText()), JsonConstantReader.Read(rightElement.GetRawText())));
        }

        return EqualityComparer<T>.Default.Equals(left, right);
    }

    // Equal JSON may be written in many ways, so the text itself cannot be hashed.
    public static int HashOf<T>(T value) => value is JsonElement element ? (int)element.ValueKind : value?.GetHashCode() ?? 0;
}
