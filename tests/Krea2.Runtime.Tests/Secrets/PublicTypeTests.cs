using System.Reflection;
using System.Runtime.CompilerServices;
using Krea2.Runtime.Tests.Hosts;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>No text of any type that users see has the query of an address or a key.</summary>
public sealed class PublicTypeTests
{
    private static readonly Uri s_address = Marks.Signed(new Uri("https://files.example.invalid"), "/a.png");

    public static TheoryData<Type> Types => [.. typeof(Job).Assembly.GetTypes().Concat(typeof(PublicTypeTests).Assembly.GetTypes().Where(type => HostUnderTest.All.Any(host => host.Namespace == type.Namespace)))
        .Where(type => type is { IsPublic: true, IsAbstract: false, ContainsGenericParameters: false } && !typeof(Delegate).IsAssignableFrom(type))
        .Where(type => Secrets(type).Any())];

    [Fact]
    public void Types_AreMany() => Types.Count.ShouldBeGreaterThan(8);

    [Theory]
    [MemberData(nameof(Types))]
    public void Text_HoldsNoSecret(Type type)
    {
        object value = typeof(Exception).IsAssignableFrom(type) ? Activator.CreateInstance(type, "An error", null)!
            : type.GetConstructor(Type.EmptyTypes) is null ? RuntimeHelpers.GetUninitializedObject(type) : Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in Secrets(type))
        {
            property.SetValue(value, property.Name == "ApiKey" ? Marks.Key : property.PropertyType == typeof(Uri) ? s_address : s_address.AbsoluteUri);
        }

        string text = value.ToString()!;

        (Marks.HoldKey(text), Marks.HoldQuery(text)).ShouldBe((false, false), text);
    }

    /// <summary>Members that may hold a secret: keys and addresses.</summary>
    private static IEnumerable<PropertyInfo> Secrets(Type type)
    {
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property is { CanWrite: true, SetMethod.IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Where(property => property.Name == "ApiKey" || property.PropertyType == typeof(Uri) || (property.PropertyType == typeof(string) && (property.Name.EndsWith("Url", StringComparison.Ordinal) || property.Name.EndsWith("Endpoint", StringComparison.Ordinal))));
    }
}
