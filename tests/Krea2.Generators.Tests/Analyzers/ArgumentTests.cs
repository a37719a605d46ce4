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
    [InlineData("_ = krea.Assets.ListAllAsync(limit: {|KREA1001:5000|});")]
    [InlineData("IKreaAssetsOperations assets = krea.Assets; _ = assets.ListAsync(limit: {|KREA1001:5000|});")]
    [InlineData("IKreaClient client = krea; _ = client.Jobs.ListAllAsync(limit: {|KREA1001:0|});")]
    [InlineData("IAcmeClient client = acme; _ = client.Orders.ListOrdersAsync({|KREA1001:51|});")]
    public void WrongArgument_IsReported(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("_ = krea.Jobs.ListAsync();")]
    [InlineData("_ = krea.Jobs.ListAsync(limit: 1);")]
    [InlineData("_ = krea.Jobs.ListAsync(limit: count);")]
    [InlineData("_ = krea.Assets.GetAsync(Guid.Empty);")]
    [InlineData("_ = acme.Orders.ListOrdersAsync(limit: 50);")]
    [InlineData("_ = acme.Orders.ListOrdersAsync(limit: null);")]
    [InlineData("IKreaClient client = krea; _ = client.Assets.ListAsync(limit: 1000); _ = client.Jobs.ListAllAsync(limit: 1, options: new CallOptions { Validate = true });")]
    public void RightArgument_IsSilent(string statements) => Check.Statements(statements);
}
