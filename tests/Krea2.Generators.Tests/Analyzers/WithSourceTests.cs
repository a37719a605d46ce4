using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>An object that only ever is the source of a <c>with</c> that replaces the wrong value was never wrong.</summary>
public sealed class WithSourceTests
{
    [Theory]
    [InlineData("var b = new Order { Name = \"abc\", Count = 10 } with { Count = 5 };")]
    [InlineData("var b = (new Order { Name = \"a\" }) with { Name = \"abc\" };")]
    [InlineData("var a = new Order { Name = \"abc\", Count = 10 }; var b = a with { Count = 5 };")]
    [InlineData("var a = new Order { Name = \"abc\", Count = 10 }; Use(a with { Count = 5 }, a with { Count = 6 });")]
    [InlineData("var b = new Order { Name = \"abc\" } with { Count = 10 } with { Count = 5 };")]
    [InlineData("var a = new Order { Name = \"abc\", Count = 10 }; a = a with { Count = 5 }; Use(a);")]
    [InlineData("var a = new Order { Name = \"abc\", Count = 10 }; if (flag) { a = a with { Count = 5 }; Use(a); }")]
    [InlineData("var a = new Order { Name = \"abc\", Tags = [] } with { Tags = [\"a\"] };")]
    [InlineData("var a = new Order { Name = \"abc\", Box = new() { Width = 101 } } with { Box = null };")]
    [InlineData("var a = new Order { Name = \"abc\", Boxes = [new() { Width = 101 }] } with { Boxes = [] };")]
    [InlineData("var a = (flag ? new Order { Name = \"abc\", Count = 10 } : new Order { Name = \"abc\" }) with { Count = 5 };")]
    [InlineData("var a = new Order { Name = \"abc\", Count = 10 }; var b = a; Use(b with { Count = 5 });")]
    [InlineData("Order a; a = new() { Name = \"abc\", Count = 10 }; a = a with { Count = 5 }; Use(a);")]
    [InlineData("Order a = new() { Name = \"abc\" }; Use(a); a = new() { Name = \"abc\", Count = 10 }; Use(a with { Count = 5 });")]
    [InlineData("Order a; a = new() { Name = \"abc\", Count = 10 }; if (flag) { a = a with { Count = 5 }; Use(a); }")]
    public void ReplacedValue_IsSilent(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("var b = new Order { Name = \"abc\", Count = {|KREA1001:10|} } with { Total = 5 };")]
    [InlineData("var b = new Order { Name = \"abc\", Count = 10 } with { Count = {|KREA1001:11|} };")]
    [InlineData("var a = new Order { Name = \"abc\", Count = {|KREA1001:10|} }; var b = a with { Count = 5 }; Use(a);")]
    [InlineData("var a = new Order { Name = \"abc\", Count = {|KREA1001:10|} }; var b = a with { Count = 5 }; var c = a with { Total = 5 };")]
    [InlineData("var a = new Order { Name = \"abc\", Count = {|KREA1001:10|} }; Use(a); a = a with { Count = 5 }; Use(a);")]
    [InlineData("var a = new Order { Name = \"abc\", Count = {|KREA1001:10|} };")]
    [InlineData("Func<Order> make = () => new Order { Name = \"abc\", Count = {|KREA1001:10|} };")]
    [InlineData("var a = new Order { Name = \"abc\" }; a = a with { Count = {|KREA1001:10|} }; Use(a);")]
    [InlineData("Order a; a = new() { Name = \"abc\", Count = {|KREA1001:10|} }; Use(a); a = a with { Count = 5 }; Use(a);")]
    [InlineData("Order a; Use(a = new() { Name = \"abc\", Count = {|KREA1001:10|} }); a = a with { Count = 5 }; Use(a);")]
    [InlineData("Order a; a = new() { Name = \"abc\", Count = {|KREA1001:10|} }; a = a with { Total = 5 }; Use(a);")]
    public void ValueThatStays_IsReported(string statements) => Check.Statements(statements);
}
