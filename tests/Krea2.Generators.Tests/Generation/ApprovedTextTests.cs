using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>The text of the Krea client, file by file: a change of it is seen in review. The files in Approved are replaced by the received ones when the change is wanted.</summary>
public sealed class ApprovedTextTests
{
    private static readonly Lazy<GeneratorRun> Krea = new(() => GeneratorRun.Of(Spec.Krea));

    private static readonly string[] Names = ["KreaClient", "KreaClient.Assets", "KreaClient.DependencyInjection", "KreaClient.Jobs", "KreaClient.KreaRequest", "KreaClient.Styles"];

    public static TheoryData<string> Files => [.. Names];

    [Fact]
    public void Krea_ConsistsOfTheseFiles() =>
        Krea.Value.Texts.Keys.Order(StringComparer.Ordinal).ShouldBe(Names.Select(name => name + ".g.cs").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Krea_IsApproved(string file) => Krea.Value.Texts[file + ".g.cs"].ShouldMatchApproved(options => options
        .NoDiff()
        .SubFolder("Approved")
        .WithFileExtension("cs.txt")
        .WithFilenameGenerator((_, _, type, extension) => $"{file}.{type}.{extension}"));
}
