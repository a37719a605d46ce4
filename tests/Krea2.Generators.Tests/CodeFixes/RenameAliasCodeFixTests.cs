using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class RenameAliasCodeFixTests() : CodeFixTest(new RenameAliasCodeFix(), Clients.Krea)
{
    [Theory]
    [InlineData("ImageStyleRefs = [new() { Url = \"https://a.example/b.png\" }]", "ImageStyleReferences = [new() { Url = \"https://a.example/b.png\" }]")]
    [InlineData("PresetStyles = [], ImageStyleRefs = []", "Styles = [], ImageStyleReferences = []")]
    public Task Member_GetsItsNewName(string before, string after) => ShouldBecomeAsync(Code.Krea(before), Code.Krea(after));

    [Fact]
    public Task With_GetsTheNewNameToo() => ShouldBecomeAsync(
        Code.Class("static KreaRequest Change(KreaRequest request) => request with { ImageStyleRefs = [] };"),
        Code.Class("static KreaRequest Change(KreaRequest request) => request with { ImageStyleReferences = [] };"));

    [Theory]
    [InlineData("\"{\\\"prompt\\\": \\\"a\\\", \\\"aspect_ratio\\\": \\\"1:1\\\", \\\"resolution\\\": \\\"1K\\\", \\\"NAME\\\": []}\"")]
    [InlineData("@\"{\"\"prompt\"\": \"\"a\"\", \"\"aspect_ratio\"\": \"\"1:1\"\", \"\"resolution\"\": \"\"1K\"\", \"\"NAME\"\": []}\"")]
    [InlineData("\"\"\"{\"prompt\": \"a\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"NAME\": []}\"\"\"")]
    [InlineData("\"\"\"{\"prompt\": \"a\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"NAME\": []}\"\"\"u8")]
    [InlineData("$$\"\"\"{\"prompt\": \"{{DateTime.UtcNow.Year}}\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"NAME\": []}\"\"\"")]
    public Task JsonLiteral_GetsTheNewName(string literal) => ShouldBecomeAsync(
        Code.Class($"static KreaRequest Read() => KreaRequest.Parse({literal.Replace("NAME", "imageStyleRefs", StringComparison.Ordinal)});"),
        Code.Class($"static KreaRequest Read() => KreaRequest.Parse({literal.Replace("NAME", "image_style_references", StringComparison.Ordinal)});"));

    [Fact]
    public Task JsonInOneArm_GetsTheNewName() => ShouldBecomeAsync(
        Code.Class("static KreaRequest Read(string text) => KreaRequest.Parse(text.Length > 3 ? text : \"{\\\"prompt\\\": \\\"a\\\", \\\"aspect_ratio\\\": \\\"1:1\\\", \\\"resolution\\\": \\\"1K\\\", \\\"imageStyleRefs\\\": []}\");"),
        Code.Class("static KreaRequest Read(string text) => KreaRequest.Parse(text.Length > 3 ? text : \"{\\\"prompt\\\": \\\"a\\\", \\\"aspect_ratio\\\": \\\"1:1\\\", \\\"resolution\\\": \\\"1K\\\", \\\"image_style_references\\\": []}\");"));

    [Fact]
    public Task NewNameThatIsSetAlready_IsNotSetTwice() => ShouldNotBeOfferedAsync(Code.Krea("ImageStyleRefs = [], ImageStyleReferences = []"));

    [Fact]
    public async Task Title_NamesTheNewName() => (await TitlesAsync(Code.Krea("ImageStyleRefs = []"))).ShouldBe(["Use the new name ImageStyleReferences"]);

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync(
        [Code.Krea("PresetStyles = [], ImageStyleRefs = []"), Code.Krea("PresetStyles = []")],
        [Code.Krea("Styles = [], ImageStyleReferences = []"), Code.Krea("Styles = []")]);
}
