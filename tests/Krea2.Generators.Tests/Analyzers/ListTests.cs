using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>KREA1005 and KREA1006.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData("Tags = {|KREA1005:[]|}")]
    [InlineData("Tags = {|KREA1005:[\"a\", \"b\", \"c\", \"d\"]|}")]
    [InlineData("Tags = {|KREA1005:[\"a\", \"b\", \"c\", text]|}")]
    [InlineData("Tags = {|KREA1005:[\"a\", \"b\", \"c\", \"d\", .. texts]|}")]
    [InlineData("Tags = {|KREA1005:[.. new[] { \"a\", \"b\" }, .. new List<string> { \"c\", \"d\" }]|}")]
    [InlineData("Tags = {|KREA1005:new[] { \"a\", \"b\", \"c\", \"d\" }|}")]
    [InlineData("Tags = {|KREA1005:new string[] { \"a\", \"b\", \"c\", \"d\" }|}")]
    [InlineData("Tags = {|KREA1005:new string[4]|}")]
    [InlineData("Tags = {|KREA1005:new string[0]|}")]
    [InlineData("Tags = {|KREA1005:Array.Empty<string>()|}")]
    [InlineData("Tags = {|KREA1005:new List<string>()|}")]
    [InlineData("Tags = {|KREA1005:new List<string> { \"a\", \"b\", \"c\", \"d\" }|}")]
    [InlineData("Tags = {|KREA1005:Enumerable.Repeat(text, 4).ToArray()|}")]
    [InlineData("Tags = {|KREA1005:Enumerable.Empty<string>().ToList()|}")]
    public void WrongNumberOfItems_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Tags = [\"a\"]")]
    [InlineData("Tags = [\"a\", \"b\", \"c\"]")]
    [InlineData("Tags = [.. texts]")]
    [InlineData("Tags = [\"a\", .. texts]")]
    [InlineData("Tags = [.. texts, .. texts]")]
    [InlineData("Tags = new string[count]")]
    [InlineData("Tags = new string[] { \"a\", text }")]
    [InlineData("Tags = new List<string>(texts)")]
    [InlineData("Tags = new List<string>(9) { \"a\" }")]
    [InlineData("Tags = Enumerable.Repeat(text, count).ToArray()")]
    [InlineData("Tags = texts.ToArray()")]
    [InlineData("Tags = Enumerable.Repeat(\"a\", 9).Where(item => item.Length > count).ToArray()")]
    [InlineData("Tags = Enumerable.Repeat(\"a\", 9).Take(2).ToArray()")]
    [InlineData("Tags = Enumerable.Range(0, 5).Select(i => text).ToArray()")]
    [InlineData("Tags = texts")]
    [InlineData("Tags = null")]
    [InlineData("Boxes = []")]
    public void RightNumberOfItems_IsSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("Tags = [\"a\", {|KREA1006:\"a\"|}]")]
    [InlineData("Tags = [\"a\", \"b\", {|KREA1006:\"a\"|}]")]
    [InlineData("Tags = new[] { \"a\", {|KREA1006:\"a\"|} }")]
    [InlineData("Tags = new List<string> { \"b\", text, {|KREA1006:\"b\"|} }")]
    [InlineData("Tags = [.. new[] { \"a\" }, {|KREA1006:\"a\"|}]")]
    public void EqualItems_AreReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Tags = [\"a\", \"A\"]")]
    [InlineData("Tags = [\"\\u00e9\", \"e\\u0301\"]")]
    [InlineData("Tags = [\"a\", text, .. texts]")]
    [InlineData("Tags = [text, text]")]
    [InlineData("Tags = [flag ? \"a\" : \"b\", \"a\"]")]
    [InlineData("Boxes = [new() { Width = 1 }, new() { Width = 1 }]")]
    public void DistinctItems_AreSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("Moodboards = {|KREA1005:[new() { Id = Guid.NewGuid() }, new() { Id = Guid.NewGuid() }]|}")]
    [InlineData("ImageStyleReferences = {|KREA1005:new KreaImageStyleReference[11]|}")]
    public void RequestWithTooManyItems_IsReported(string members) => Check.Request(members);

    [Theory]
    [InlineData("Moodboards = [new() { Id = Guid.NewGuid() }]")]
    [InlineData("Moodboards = []")]
    [InlineData("ImageStyleReferences = texts.Select(url => new KreaImageStyleReference { Url = url }).ToList()")]
    [InlineData("Styles = [.. Enumerable.Repeat(new KreaRequestStyle { Id = \"a\", Strength = 1 }, 500)]")]
    public void RequestWithEnoughItems_IsSilent(string members) => Check.Request(members);

    [Theory]
    [InlineData("Grid = [[1, 2], [3]]")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = 0.5 }")]
    public void ListInListAndMap_WithinTheirLimits_AreSilent(string members) => Check.Order(members);
}
