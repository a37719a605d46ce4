using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>Maps: how many entries they have, and their values.</summary>
public sealed class MapTests
{
    [Theory]
    [InlineData("Prices = {|KREA1005:new Dictionary<string, double>()|}")]
    [InlineData("Prices = {|KREA1005:new Dictionary<string, double> { }|}")]
    [InlineData("Prices = {|KREA1005:new Dictionary<string, double>(8)|}")]
    [InlineData("Prices = {|KREA1005:new Dictionary<string, double> { [\"a\"] = 1, [\"b\"] = 1, [\"c\"] = 1 }|}")]
    [InlineData("Prices = {|KREA1005:new Dictionary<string, double> { { \"a\", 1 }, { \"b\", 1 }, { \"c\", number } }|}")]
    [InlineData("Prices = {|KREA1005:new Dictionary<string, double> { { \"a\", 1 }, { \"b\", 1 }, { text, 1 } }|}")]
    [InlineData("Prices = {|KREA1005:new Dictionary<string, double> { [\"a\"] = 1, [\"b\"] = 1, [\"c\"] = 1, [text] = 1 }|}")]
    [InlineData("Prices = flag ? {|KREA3003:new Dictionary<string, double>()|} : new Dictionary<string, double> { [\"a\"] = 1 }")]
    public void WrongNumberOfEntries_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = 1 }")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = 1, [\"b\"] = 1, [\"a\"] = 0.5 }")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = 1, [\"b\"] = 1, [text] = 1 }")]
    [InlineData("Prices = new Dictionary<string, double> { [text] = 1 }")]
    [InlineData("Prices = new Dictionary<string, double> { [text] = 1, [texts[0]] = 1, [texts[1]] = 1 }")]
    [InlineData("Prices = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase) { [\"a\"] = 1, [\"A\"] = 1, [\"b\"] = 1 }")]
    [InlineData("Prices = new Dictionary<string, double>(new Dictionary<string, double> { [\"a\"] = 1 })")]
    [InlineData("Prices = new SortedDictionary<string, double> { [\"a\"] = 1, [\"b\"] = 1, [\"c\"] = 1 }")]
    [InlineData("Prices = texts.ToDictionary(item => item, _ => 1.0)")]
    [InlineData("Prices = null")]
    [InlineData("Prices = default")]
    [InlineData("Moods = new Dictionary<string, OrderMoodValue>()")]
    public void RightOrUnknownNumberOfEntries_IsSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = {|KREA1001:1.4|} }")]
    [InlineData("Prices = new Dictionary<string, double> { { \"a\", 1 }, { \"b\", {|KREA1001:1.4|} } }")]
    [InlineData("Prices = new Dictionary<string, double> { [text] = {|KREA1001:2|} }")]
    [InlineData("Prices = new Dictionary<string, double> { { text, {|KREA1001:2|} }, { \"a\", 1 } }")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = 1.4, [\"a\"] = {|KREA1001:1.5|} }")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = {|KREA1001:double.NaN|} }")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = flag ? {|KREA3003:1.4|} : 1 }")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = flag ? {|KREA1001:1.4|} : {|KREA1001:2|} }")]
    [InlineData("Moods = new Dictionary<string, OrderMoodValue> { [\"a\"] = {|KREA1007:(OrderMoodValue)7|} }")]
    [InlineData("Crates = new Dictionary<string, Box> { [\"a\"] = new() { Width = {|KREA1001:101|} } }")]
    [InlineData("Shelves = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [\"ab\", {|KREA1003:\"abc\"|}] }")]
    [InlineData("Shelves = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = {|KREA1005:[\"a\", \"b\", \"c\"]|} }")]
    [InlineData("Shelves = new Dictionary<string, IReadOnlyList<string>> { { \"a\", [\"a\", {|KREA1006:\"a\"|}] } }")]
    [InlineData("Shelves = new Dictionary<string, IReadOnlyList<string>> { { \"a\", [{|KREA1011:null|}!] } }")]
    public void WrongValue_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = 0.5, [\"b\"] = number }")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = 1.4, [\"a\"] = 1 }")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = 1.4, [text] = 1 }")]
    [InlineData("Prices = new Dictionary<string, double> { [text] = 1.4, [\"a\"] = 1 }")]
    [InlineData("Prices = new Dictionary<string, double>(StringComparer.Ordinal) { [\"a\"] = 1.4 }")]
    [InlineData("Moods = new Dictionary<string, OrderMoodValue> { [\"a\"] = OrderMoodValue.Wild, [\"b\"] = (OrderMoodValue)1 }")]
    [InlineData("Crates = new Dictionary<string, Box> { [\"a\"] = new() { Width = 100 } }")]
    [InlineData("Crates = new Dictionary<string, Box> { [\"a\"] = null! }")]
    [InlineData("Shelves = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [\"a\"], [\"b\"] = [\"a\"], [\"c\"] = texts }")]
    [InlineData("Labels = new Dictionary<string, System.Text.Json.JsonElement>()")]
    public void RightOrUnknownValue_IsSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("var prices = new Dictionary<string, double> { [\"a\"] = 1.4, [\"b\"] = 1.4 }; _ = new Order { Name = \"abc\", Prices = {|KREA1001:prices|} };")]
    [InlineData("var prices = new Dictionary<string, double>(); _ = new Order { Name = \"abc\", Prices = {|KREA1005:prices|} };")]
    public void MapInALocal_IsReported(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("var prices = new Dictionary<string, double>(); prices.Add(\"a\", 1); _ = new Order { Name = \"abc\", Prices = prices };")]
    [InlineData("var prices = new Dictionary<string, double> { [\"a\"] = 1.4 }; prices[\"a\"] = 1; _ = new Order { Name = \"abc\", Prices = prices };")]
    [InlineData("var prices = new Dictionary<string, double>(); foreach (var item in texts) { prices[item] = 1; } _ = new Order { Name = \"abc\", Prices = prices };")]
    [InlineData("var other = new Dictionary<string, double> { [\"a\"] = 1.4 }; Use(other);")]
    [InlineData("_ = new Order { Name = \"abc\", Prices = new Dictionary<string, double> { [\"a\"] = 1.4 } } with { Prices = null };")]
    [InlineData("_ = new Order { Name = \"abc\", Crates = new Dictionary<string, Box> { [\"a\"] = new() { Width = 101 } } } with { Crates = null };")]
    [InlineData("_ = new Order { Name = \"abc\", Boxes = new List<Box> { new() { Width = 101 } } } with { Boxes = null };")]
    [InlineData("_ = new Order { Name = \"abc\", Box = flag ? new() { Width = 101 } : null } with { Box = null };")]
    public void MapThatMayChangeOrIsReplaced_IsSilent(string statements) => Check.Statements(statements);
}
