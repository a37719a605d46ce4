using Krea2.Generators.CodeFixes;
using Krea2.Generators.Tests.Analyzers.Objects;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>Rules between the members of a JSON text: the one member without which it is right goes; of two nobody knows which was meant.</summary>
public sealed class JsonRuleCodeFixTests() : CodeFixTest(new JsonLiteralCodeFix(), RuledClient.Library)
{
    [Theory]
    [InlineData("\"width\": 1024", "")]
    [InlineData("\"steps\": 1, \"height\": 896, \"ttl\": 60", "\"steps\": 1, \"ttl\": 60")]
    public Task MemberThatNeedsAnother_Goes(string before, string after) => ShouldBecomeAsync(Parse(before), Parse(after), "Remove ");

    // Made at once, no comma is left over.
    [Theory]
    [InlineData("\"guess\": 1, \"width\": 1024, \"ttl\": 60", "\"ttl\": 60")]
    [InlineData("\"ttl\": 60, \"guess\": 1, \"width\": 1024", "\"ttl\": 60")]
    [InlineData("\"guess\": 1, \"width\": 1024", "")]
    public Task Neighbours_Go(string before, string after) => ShouldBecomeAsync(Parse(before), Parse(after), "Remove ");

    [Fact]
    public Task OneOfTwo_HasNoFix() => ShouldNotBeOfferedAsync(Parse("\"left\": 1, \"right\": 2"));

    private static string Parse(string members) => $$$""""
        using Acme;

        static class Test
        {
            static Thing Make() => Thing.Parse("""{{{{members}}}}""");
        }
        """";
}
