using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>KREA3001 and KREA2004.</summary>
public sealed class SecretTests
{
    [Theory]
    [InlineData("new KreaClientOptions { ApiKey = {|KREA3001:\"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"|} }")]
    [InlineData("new KreaClientOptions { ApiKey = {|KREA3001:\"a8f3K2m9Qx7Lp4Zt6Wb1Ng5R\"|} }")]
    [InlineData("new KreaClientOptions { ApiKey = {|KREA3001:\"a8f3K2m9Qx7L\" + \"p4Zt6Wb1Ng5R\"|} }")]
    [InlineData("new KreaClientOptions { ApiKey = {|KREA3001:\"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"|}, BaseAddress = new Uri(\"https://proxy.example/\") }")]
    [InlineData("new AcmeClientOptions { ApiKey = {|KREA3001:\"sk-a8f3K2m9Qx7Lp4Zt6Wb1Ng5R\"|} }")]
    public void KeyInTheSource_IsReported(string options) => Check.Statements("var options = " + options + ";");

    [Theory]
    [InlineData("_ = new KreaClientOptions { ApiKey = Environment.GetEnvironmentVariable(\"KREA_API_TOKEN\") ?? {|KREA3001:\"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"|} };")]
    [InlineData("_ = new KreaClientOptions { ApiKey = flag ? {|KREA3001:\"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"|} : {|KREA3001:\"r8_A7f2LxPz9Kd4Wm1Tb6Vn\"|} };")]
    [InlineData("_ = new KreaClientOptions { ApiKey = count switch { 0 => text, _ => {|KREA3001:\"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"|} } };")]
    [InlineData("var key = \"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"; _ = new KreaClientOptions { ApiKey = {|KREA3001:key|} };")]
    [InlineData("const string Key = \"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"; _ = new KreaClientOptions { ApiKey = {|KREA3001:Key|} };")]
    [InlineData("var options = new KreaClientOptions(); options.ApiKey ??= {|KREA3001:\"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"|};")]
    [InlineData("var options = new KreaClientOptions(); options.ApiKey = text ?? {|KREA3001:\"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"|};")]
    [InlineData("var key = flag ? \"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\" : \"r8_A7f2LxPz9Kd4Wm1Tb6Vn\"; _ = new KreaClientOptions { ApiKey = {|KREA3001:key|} };")]
    public void KeyBehindANameOrInAnArm_IsReported(string statements) => Check.Statements(statements);

    [Fact]
    public void KeyInAStaticField_IsReported() =>
        Check.Members("static readonly string Key = \"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\"; public static KreaClientOptions Make() => new() { ApiKey = {|KREA3001:Key|} };");

    [Theory]
    [InlineData("new KreaClientOptions { ApiKey = Environment.GetEnvironmentVariable(\"KREA_API_TOKEN\") }")]
    [InlineData("new KreaClientOptions { ApiKey = text }")]
    [InlineData("new KreaClientOptions { ApiKey = \"test-key\" }")]
    [InlineData("new KreaClientOptions { ApiKey = text ?? \"test-key\" }")]
    [InlineData("new KreaClientOptions { ApiKey = text ?? \"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\", BaseAddress = new Uri(\"http://127.0.0.1:5000/\") }")]
    [InlineData("new KreaClientOptions { ApiKey = \"\" }")]
    [InlineData("new KreaClientOptions { ApiKey = null }")]
    [InlineData("new KreaClientOptions { ApiKey = \"<put your own key here, please>\" }")]
    [InlineData("new KreaClientOptions { ApiKey = \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" }")]
    [InlineData("new KreaClientOptions { ApiKey = \"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\", BaseAddress = new Uri(\"http://127.0.0.1:5000/\") }")]
    [InlineData("new KreaClientOptions { ApiKey = \"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\", BaseAddress = new Uri(\"http://localhost/\") }")]
    [InlineData("new KreaClientOptions { ApiKey = \"sk-your-api-key-goes-here\" }")]
    [InlineData("new KreaClientOptions { ApiKey = \"krea_YOUR_TOKEN_GOES_HERE\" }")]
    [InlineData("new KreaClientOptions { ApiKey = \"krea_integration_tests\" }")]
    [InlineData("new { ApiKey = \"r8_Q7f2LxPz9Kd4Wm1Tb6Vn\" }")]
    public void NoKey_IsSilent(string options) => Check.Statements("var options = " + options + ";");

    // The compiler says it already: CS0618, a warning.
    [Theory]
    [InlineData("Old = \"a\"")]
    [InlineData("Old = null")]
    public void DeprecatedMemberThatIsObsolete_IsSilent(string members) => Check.Order(members);
}
