using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>Arguments of operations.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("_ = krea.Jobs.ListAsync(limit: {|KREA1001:0|});")]
    [InlineData("_ = krea.Assets.ListAsync(limit: {|KREA1001:100000|});")]
    [InlineData("_ = acme.Orders.ListOrdersAsync(limit: {|KREA1001:51|});")]
    [InlineData("_ = acme.Orders.ListOrdersAsync({|KREA1001:0|});")]
    [InlineData("var n = 51; _ = acme.Orders.ListOrdersAsync(count > 3 ? {|KREA1001:0|} : {|KREA1001:n|});")]
    public void WrongArgument_IsReported(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("_ = krea.Jobs.ListAsync();")]
    [InlineData("_ = krea.Jobs.ListAsync(limit: 1);")]
    [InlineData("_ = krea.Jobs.ListAsync(limit: count);")]
    [InlineData("_ = krea.Assets.GetAsync(Guid.Empty);")]
    [InlineData("_ = acme.Orders.ListOrdersAsync(limit: 50);")]
    [InlineData("_ = acme.Orders.ListOrdersAsync(limit: null);")]
    public void RightArgument_IsSilent(string statements) => Check.Statements(statements);
}
