extern alias runtime;

using System.Reflection;
using Krea2.Generators.Analyzers;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Emitting;
using runtime::Krea2.Metadata;

namespace Krea2.Generators.Tests.Generation.Metadata;

/// <summary>The generator writes names, the analyzers look names up, the runtime declares them: all three mean the same types.</summary>
public sealed class MetadataNameTests
{
    private static readonly Assembly Runtime = typeof(GeneratedClientAttribute).Assembly;

    [Theory]
    [InlineData(typeof(ClientGeneratedTwiceAnalyzer))]
    [InlineData(typeof(RuntimeVersionAnalyzer))]
    public void AnalyzersConstant_IsTheAttribute(Type analyzer) =>
        analyzer.GetField("AttributeName", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue().ShouldBe(typeof(GeneratedClientAttribute).FullName);

    [Fact]
    public void EveryNameThatAnalyzersLookUp_IsATypeOfTheRuntime()
    {
        Runtime.GetName().Name.ShouldBe(ContractNames.RuntimeAssembly);
        typeof(ContractNames).GetFields().Where(field => field.IsLiteral && field.Name != nameof(ContractNames.RuntimeAssembly))
            .Select(field => (string)field.GetRawConstantValue()!).Where(name => Runtime.GetType(name) is null).ShouldBeEmpty();
    }

    [Fact]
    public void GeneratorsNamespace_IsThatOfTheAttributes() =>
        KnownNames.Metadata.ShouldBe("global::" + typeof(GeneratedClientAttribute).Namespace);

    [Fact]
    public void EveryAttribute_IsPublicAndKeptInMetadata()
    {
        var attributes = Runtime.GetTypes().Where(type => type.Namespace == typeof(GeneratedClientAttribute).Namespace).ToList();

        attributes.Count.ShouldBeGreaterThan(10);
        attributes.ShouldAllBe(type => type.IsPublic && type.IsSubclassOf(typeof(Attribute)));
        attributes.ShouldAllBe(type => type.GetCustomAttribute<System.Diagnostics.ConditionalAttribute>() == null);
    }

    [Fact]
    public void EveryNameInGeneratedCode_IsOneOfTheRuntime()
    {
        var constants = typeof(KnownNames).GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        var names = Runtime.GetTypes().SelectMany(type => new[] { type.FullName!, type.Namespace ?? "" }).Select(name => "global::" + name).ToHashSet();

        constants.Where(name => name.StartsWith("global::Krea2", StringComparison.Ordinal)).ShouldAllBe(name => names.Contains(name));
    }
}
