using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>KREA1007 and KREA1011.</summary>
public sealed class EnumAndNullTests
{
    [Theory]
    [InlineData("Color = {|KREA1007:(OrderColor)7|}")]
    [InlineData("Color = {|KREA1007:(OrderColor)(-1)|}")]
    [InlineData("Color = {|KREA1007:OrderColor.Red + 9|}")]
    [InlineData("Size = {|KREA1007:3|}")]
    [InlineData("Size = {|KREA1007:-1|}")]
    public void ValueThatIsNotAllowed_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Color = OrderColor.DarkBlue")]
    [InlineData("Color = (OrderColor)1")]
    [InlineData("Color = (OrderColor)1L")]
    [InlineData("Color = (OrderColor)count")]
    [InlineData("Color = default(OrderColor)")]
    [InlineData("Color = Enum.Parse<OrderColor>(text)")]
    [InlineData("Color = null")]
    [InlineData("Size = 4")]
    [InlineData("Size = count")]
    [InlineData("Size = default")]
    [InlineData("Finish = null")]
    [InlineData("Express = true")]
    public void AllowedValue_IsSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("AspectRatio = {|KREA1007:(KreaAspectRatio)99|}")]
    [InlineData("Resolution = {|KREA1007:(KreaResolution)1|}")]
    [InlineData("Creativity = {|KREA1007:(KreaCreativity)4|}")]
    public void RequestWithAValueThatIsNotAllowed_IsReported(string members) => Check.Request(members);

    [Theory]
    [InlineData("AspectRatio = KreaAspectRatio.Ratio2_35x1")]
    [InlineData("AspectRatio = default")]
    [InlineData("AspectRatio = (KreaAspectRatio)(byte)count")]
    [InlineData("Resolution = new()")]
    public void RequestWithAllowedValue_IsSilent(string members) => Check.Request(members);

    [Theory]
    [InlineData("Prompt = {|KREA1011:null|}!")]
    [InlineData("Prompt = {|KREA1011:default|}!")]
    [InlineData("Prompt = {|KREA1011:default(string)|}!")]
    [InlineData("Prompt = {|KREA1011:(string)null!|}")]
    [InlineData("ImageStyleReferences = [new() { Url = {|KREA1011:null|}! }]")]
    [InlineData("Styles = [new() { Strength = 1, Id = {|KREA1011:default|}! }]")]
    public void NullWhereAValueIsRequired_IsReported(string members) => Check.Request(members);

    [Theory]
    [InlineData("Prompt = text")]
    [InlineData("Prompt = text!")]
    [InlineData("Seed = null, Strength = null, Creativity = null")]
    [InlineData("ImageUrl = null")]
    [InlineData("ImageUrl = default")]
    [InlineData("Styles = null, ImageStyleReferences = null, Moodboards = default")]
    public void NullWhereItIsAllowedOrNotKnown_IsSilent(string members) => Check.Request(members);

    [Fact]
    public void MissingMember_IsTheCompilersBusiness() => Check.Statements("_ = new KreaRequest { AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K };", "CS9035");
}
