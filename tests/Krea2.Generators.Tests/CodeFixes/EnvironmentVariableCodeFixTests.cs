using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class EnvironmentVariableCodeFixTests() : CodeFixTest(new EnvironmentVariableCodeFix(), Clients.Krea)
{
    private const string Key = "krea_4f9A2c7e1B8d3056E2f1";

    [Theory]
    [InlineData("new() { ApiKey = \"" + Key + "\" }", "new() { ApiKey = Environment.GetEnvironmentVariable(\"KREA_API_TOKEN\") }")]
    [InlineData("new() { ApiKey = \"krea_\" + \"4f9A2c7e1B8d3056E2f1\", ValidateRequests = true }", "new() { ApiKey = Environment.GetEnvironmentVariable(\"KREA_API_TOKEN\"), ValidateRequests = true }")]
    public Task Key_IsReadFromTheVariableOfItsClient(string before, string after) =>
        ShouldBecomeAsync(Code.Class($"static KreaClientOptions Make() => {before};"), Code.Class($"static KreaClientOptions Make() => {after};"));

    [Fact]
    public Task Assignment_IsFixedToo() => ShouldBecomeAsync(
        Code.Class($"static void Change(KreaClientOptions options) => options.ApiKey = \"{Key}\";"),
        Code.Class("static void Change(KreaClientOptions options) => options.ApiKey = Environment.GetEnvironmentVariable(\"KREA_API_TOKEN\");"));

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"KREA_API_TOKEN\") ?? \"" + Key + "\"", "Environment.GetEnvironmentVariable(\"KREA_API_TOKEN\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"MY_TOKEN\") ?? \"" + Key + "\"", "Environment.GetEnvironmentVariable(\"MY_TOKEN\") ?? Environment.GetEnvironmentVariable(\"KREA_API_TOKEN\")")]
    public Task KeyBesideTheEnvironment_GoesAway(string before, string after) => ShouldBecomeAsync(
        Code.Class($"static void Change(KreaClientOptions options) => options.ApiKey = {before};"),
        Code.Class($"static void Change(KreaClientOptions options) => options.ApiKey = {after};"));

    [Theory]
    [InlineData("const string Key = \"" + Key + "\"; static void Change(KreaClientOptions options) => options.ApiKey = Key;")]
    [InlineData("static void Change(KreaClientOptions options) { var key = \"" + Key + "\"; options.ApiKey = key; }")]
    public async Task KeyBehindAName_HasNoFix(string members) => (await TitlesAsync(Code.Class(members))).ShouldBeEmpty();

    [Fact]
    public async Task Title_DoesNotShowTheKey() =>
        (await TitlesAsync(Code.Class($"static void Change(KreaClientOptions options) => options.ApiKey = \"{Key}\";"))).ShouldBe(["Read the key from the environment variable KREA_API_TOKEN"]);

    [Fact]
    public Task AllDocuments_AtOnce()
    {
        var before = Code.Class($"static void Change(KreaClientOptions options) => options.ApiKey = \"{Key}\";");
        var after = Code.Class("static void Change(KreaClientOptions options) => options.ApiKey = Environment.GetEnvironmentVariable(\"KREA_API_TOKEN\");");
        return AllShouldBecomeAsync([before, before], [after, after]);
    }
}
