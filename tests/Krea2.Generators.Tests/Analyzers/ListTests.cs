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
    [InlineData("Grid = [[1, 2], {|KREA1005:[1, 2, 3]|}]")]
    [InlineData("Grid = [[1, {|KREA1001:10|}]]")]
    [InlineData("Grid = new[] { new[] { 1L, {|KREA1001:10|} } }")]
    [InlineData("Grid = new List<IReadOnlyList<long>> { new List<long> { {|KREA1001:10|} }, {|KREA1005:Enumerable.Repeat(1L, 3).ToArray()|} }")]
    [InlineData("Grid = [.. new IReadOnlyList<long>[] { [{|KREA1001:10|}] }]")]
    [InlineData("Grid = [[flag ? {|KREA3003:10|} : 1]]")]
    [InlineData("Grid = [flag ? {|KREA3003:[1, 2, 3]|} : [1]]")]
    [InlineData("Grid = [flag ? {|KREA1005:[1, 2, 3]|} : [{|KREA1001:10|}]]")]
    [InlineData("Rows = [[\"a\", {|KREA1006:\"a\"|}]]")]
    [InlineData("Rows = [{|KREA1005:[]|}, [{|KREA1003:\"\"|}]]")]
    [InlineData("Rows = [[\"a\"], [\"b\", {|KREA1011:null|}!]]")]
    [InlineData("Rows = [[\"a\"], {|KREA1011:null|}!]")]
    public void ListInAList_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Grid = [[1, 2], [3]]")]
    [InlineData("Grid = []")]
    [InlineData("Grid = [[], []]")]
    [InlineData("Grid = [[count], new long[count]]")]
    [InlineData("Grid = new long[3][]")]
    [InlineData("Grid = texts.Select(item => new[] { 10L }).ToArray()")]
    [InlineData("Rows = [[\"a\"], [\"a\"]]")]
    [InlineData("Rows = [texts, [text, text]]")]
    public void ListInAList_WithinItsLimits_IsSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("Tags = {|KREA1005:new List<string>(4)|}")]
    [InlineData("Tags = {|KREA1005:new List<string>(count) { \"a\", \"b\", \"c\", \"d\" }|}")]
    [InlineData("Tags = {|KREA1005:Enumerable.Repeat(count: 4, element: \"a\").ToList()|}")]
    [InlineData("Tags = {|KREA1005:[.. Enumerable.Repeat(text, 4)]|}")]
    [InlineData("Tags = {|KREA1005:Array.Empty<string>().ToList()|}")]
    [InlineData("Tags = Enumerable.Repeat({|KREA1003:\"\"|}, 2).ToArray()")]
    [InlineData("Tags = [.. Enumerable.Repeat({|KREA1003:\"\"|}, 1), \"a\"]")]
    [InlineData("Tags = {|KREA1005:[.. flag ? new[] { \"a\", \"b\", \"c\", \"d\" } : new string[5]]|}")]
    [InlineData("Tags = texts ?? {|KREA3003:[]|}")]
    public void ListMadeByTheFramework_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Tags = Enumerable.Repeat(\"a\", 1).ToArray()")]
    [InlineData("Tags = Enumerable.Repeat(text, 3).ToList()")]
    [InlineData("Tags = [.. Enumerable.Repeat(\"\", 0), \"a\"]")]
    [InlineData("Tags = Enumerable.Repeat(\"\", count).ToArray()")]
    [InlineData("Tags = [.. Enumerable.Range(0, 2).Select(i => \"\" + i)]")]
    [InlineData("Tags = new List<string>(texts) { \"a\", \"b\", \"c\", \"d\" }.Take(2).ToList()")]
    [InlineData("Tags = [.. flag ? new string[1] : texts]")]
    [InlineData("Tags = [.. \"abcdef\".Split('c')]")]
    [InlineData("Tags = texts.ToArray()[..1]")]
    [InlineData("Tags = new[] { \"a\", \"b\", \"c\", \"d\" }.Skip(1).ToArray()")]
    [InlineData("Tags = texts ?? [\"a\"]")]
    public void ListMadeByTheFramework_IsSilent(string members) => Check.Order(members);

    // Editors show what is reported inside of what they look at: the initializer, and not where the local is declared.
    [Theory]
    [InlineData("string[] tags = [\"\"]; _ = new Order { Name = \"abc\", Tags = {|KREA1003:tags|} };")]
    [InlineData("var tags = new List<string> { \"\", \"a\", \"\" }; _ = new Order { Name = \"abc\", Tags = {|KREA1003:{|KREA1006:tags|}|} };")]
    [InlineData("IReadOnlyList<string> tags = [\"a\", \"a\"]; Use(new Order { Name = \"abc\", Tags = {|KREA1006:tags|} }, new Order { Name = \"abd\", Tags = {|KREA1006:tags|} });")]
    [InlineData("string[] tags = [null!]; _ = new Order { Name = \"abc\", Tags = [\"a\", .. {|KREA1011:tags|}] };")]
    [InlineData("string[] tags = [flag ? \"\" : \"a\"]; _ = new Order { Name = \"abc\", Tags = {|KREA3003:tags|} };")]
    [InlineData("long[][] grid = [[1, 2, 3], [10]]; _ = new Order { Name = \"abc\", Grid = {|KREA1001:{|KREA1005:grid|}|} };")]
    public void ItemBehindALocal_IsReportedAtTheLocal(string statements) => Check.Statements(statements);

    // What a conversion of somebody's own makes of a list, nobody knows.
    [Fact]
    public void ListBehindAConversion_IsSilent() => Check.File(Code.Order("Tags = (Half)new string[4]") + """

        public sealed class Half(string[] all) : List<string>(all[..1])
        {
            public static implicit operator Half(string[] all) => new(all);
        }
        """);
}
