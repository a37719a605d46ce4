using System.Reflection;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Tests.Generation;

/// <summary>What flows through the pipeline is made of strings, numbers and equatable lists, by its types and not by a sample of it.</summary>
public sealed class ModelShapeTests
{
    private static readonly Assembly Generator = typeof(ApiModel).Assembly;

    private static readonly Type[] Plain = [typeof(string), typeof(bool), typeof(int), typeof(TextRange)];

    public static TheoryData<string> ModelTypes =>
        [.. Generator.GetTypes().Where(type => type.Namespace == typeof(ApiModel).Namespace && type is { IsNested: false } && type != typeof(ProblemSink) && !type.IsGenericType && !(type.IsAbstract && type.IsSealed)).Select(type => type.FullName!)];

    [Fact]
    public void ModelTypes_AreReallyLookedAt()
    {
        ModelTypes.Count.ShouldBeGreaterThan(25);
        Reached(typeof(ApiModel)).Count.ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(ModelTypes))]
    public void Model_HoldsOnlyEquatableData(string name)
    {
        var type = Generator.GetType(name)!;
        foreach (var field in FieldsOf(type))
        {
            IsData(field.FieldType).ShouldBeTrue($"{name}.{field.Name} is a {field.FieldType}");
        }

        (type.IsEnum || typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type)).ShouldBeTrue(name);
    }

    [Fact]
    public void Model_ReachesNothingOfRoslynAndNoTree()
    {
        foreach (var type in Reached(typeof(ApiModel)).Concat(Reached(typeof(Problem))))
        {
            type.Assembly.GetName().Name.ShouldNotStartWith("Microsoft.CodeAnalysis");
            type.ShouldNotBe(typeof(JsonNode));
            type.Namespace.ShouldNotBe("Krea2.Generators.Specs");
        }
    }

    [Fact]
    public void EquatableArrays_AreEqualByTheirItems()
    {
        EquatableArray<string> one = new[] { "a", "b" }.ToEquatableArray(), same = new[] { "a", "b" }.ToEquatableArray(), other = new[] { "b", "a" }.ToEquatableArray();

        one.Equals(same).ShouldBeTrue();
        one.GetHashCode().ShouldBe(same.GetHashCode());
        one.Equals(other).ShouldBeFalse();
        one.Equals(null).ShouldBeFalse();
        one.Equals(new[] { "a" }.ToEquatableArray()).ShouldBeFalse();
    }

    private static bool IsData(Type type) =>
        Plain.Contains(type) || type.IsEnum || typeof(ApiModel).Namespace == type.Namespace && !type.IsGenericType
        || (Nullable.GetUnderlyingType(type) is { } value && IsData(value))
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) && IsData(type.GetGenericArguments()[0]));

    private static IEnumerable<FieldInfo> FieldsOf(Type type) =>
        type.IsEnum ? [] : type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Concat(type.BaseType is { } parent && parent != typeof(object) ? FieldsOf(parent) : []);

    private static HashSet<Type> Reached(Type start)
    {
        var reached = new HashSet<Type>();
        var open = new Stack<Type>([start]);
        while (open.TryPop(out var type))
        {
            if (!reached.Add(type) || Plain.Contains(type))
            {
                continue;
            }

            foreach (var next in FieldsOf(type).Select(field => field.FieldType)
                .Concat(type.IsGenericType ? type.GetGenericArguments() : [])
                .Concat(Generator.GetTypes().Where(derived => derived.BaseType == type)))
            {
                open.Push(next.IsArray ? next.GetElementType()! : next);
            }
        }

        return reached;
    }
}
