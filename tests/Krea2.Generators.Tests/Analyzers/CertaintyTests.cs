using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>What is certain and what may only be: constants of every kind, locals, fields, arms (KREA3003), and values that nobody knows.</summary>
public sealed class CertaintyTests
{
    [Theory]
    [InlineData("Share = {|KREA1001:2 * 0.7|}")]
    [InlineData("Share = {|KREA1001:(double)3|}")]
    [InlineData("Share = {|KREA1001:1.5f|}")]
    [InlineData("Share = {|KREA1001:-0x10|}")]
    [InlineData("Share = ({|KREA1001:1.4|})")]
    [InlineData("Count = {|KREA1001:'a'|}")]
    [InlineData("Count = {|KREA1001:true ? 10 : 11|}")]
    [InlineData("Count = {|KREA1001:sizeof(long) + 2|}")]
    [InlineData("Name = {|KREA1003:\"abc\" + \"def\"|}")]
    [InlineData("Name = {|KREA1003:nameof(Krea2.KreaAi.KreaRequest)|}")]
    [InlineData("Name = {|KREA1003:$\"a\"|}")]
    public void FoldedConstant_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("if (false) { _ = new Order { Name = \"a\" }; }")]
    [InlineData("const bool debug = false; if (debug) { _ = new Order { Name = \"a\" }; }")]
    [InlineData("throw new InvalidOperationException(); _ = new Order { Name = \"a\" };")]
    [InlineData("throw new InvalidOperationException(); Func<Order> make = () => new Order { Name = \"a\" };")]
    public void WhatIsNeverReached_IsSilent(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("var s = 1.4; if (s <= 1) { _ = new Order { Name = \"abc\", Share = {|KREA3003:s|} }; }")]
    [InlineData("var s = 1.4; if (s > 1) { return; } _ = new Order { Name = \"abc\", Share = {|KREA3003:s|} };")]
    [InlineData("var s = 1.4; if (s is >= 0 and <= 1) { _ = new Order { Name = \"abc\", Share = {|KREA3003:s|} }; }")]
    [InlineData("var s = \"a\"; if (flag && s.Length > 2) { _ = new Order { Name = {|KREA3003:s|} }; }")]
    [InlineData("var s = 10; switch (s) { case < 5: _ = new Order { Name = \"abc\", Count = {|KREA3003:s|} }; break; }")]
    public void LocalThatAConditionAsksFor_IsNotCertain(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("throw new InvalidOperationException(); Order Make() => new Order { Name = {|KREA1003:\"a\"|} };")]
    [InlineData("throw new InvalidOperationException(); Order Make() { return new Order { Name = {|KREA1003:\"a\"|} }; }")]
    [InlineData("goto use; use: _ = new Order { Name = {|KREA1003:\"a\"|} };")]
    public void WhatMayBeReached_IsReported(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("const double Limit = 1.4; _ = new Order { Name = \"abc\", Share = {|KREA1001:Limit|} };")]
    [InlineData("const string A = \"abc\"; const string B = $\"{A}def\"; _ = new Order { Name = {|KREA1003:B|} };")]
    [InlineData("var s = 1.4; _ = new Order { Name = \"abc\", Share = {|KREA1001:s|} };")]
    [InlineData("double s = 3; var t = s; _ = new Order { Name = \"abc\", Share = {|KREA1001:t|} };")]
    [InlineData("string s = null!; _ = new Order { Name = {|KREA1011:s|} };")]
    [InlineData("var s = 1.4; Func<Order> make = () => new Order { Name = \"abc\", Share = {|KREA1001:s|} };")]
    [InlineData("var id = Guid.Parse(\"0f8fad5b-d9cb-069f-a165-70867728950e\"); _ = new KreaMoodboard { Id = {|KREA1004:id|} };")]
    [InlineData("IReadOnlyList<string> tags = [\"a\", \"b\", \"c\", \"d\"]; _ = new Order { Name = \"abc\", Tags = {|KREA1005:tags|} };")]
    [InlineData("var tags = new string[4]; _ = new Order { Name = \"abc\", Tags = {|KREA1005:tags|} };")]
    [InlineData("Order order = new() { Name = {|KREA1003:\"a\"|} };")]
    [InlineData("Order[] orders = [new() { Name = {|KREA1003:\"a\"|} }]; List<Order> list = new() { new() { Name = {|KREA1003:\"b\"|} } };")]
    [InlineData("var orders = new[] { new Order { Name = \"abc\", Count = {|KREA1001:10|} } };")]
    [InlineData("var orders = new Dictionary<string, Order> { [\"x\"] = new() { Name = {|KREA1003:\"a\"|} } };")]
    [InlineData("Use(new Order { Name = {|KREA1003:\"a\"|} });")]
    [InlineData("var order = flag ? new Order { Name = {|KREA1003:\"a\"|} } : null;")]
    [InlineData("var order = new Order { Name = \"abc\" } with { Count = {|KREA1001:10|} };")]
    [InlineData("Func<Order, Order> more = order => order with { Count = {|KREA1001:10|}, Name = {|KREA1011:null|}! };")]
    public void ConstantBehindAName_IsReported(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("static readonly double Limit = 1.4;")]
    [InlineData("static readonly double Limit = (1.4);")]
    [InlineData("static readonly double Limit = -3;")]
    [InlineData("static readonly double Limit = 2 * 0.7;")]
    [InlineData("private const double Half = 0.7; static readonly double Limit = Half + Half;")]
    [InlineData("static readonly float Limit = 1.5f;")]
    [InlineData("const int Limit = 3;")]
    public void ConstantField_IsReported(string field) => Check.Members(field + " public static Order Make() => new() { Name = \"abc\", Share = {|KREA1001:Limit|} };");

    [Theory]
    [InlineData("static double Limit = 1.4;")]
    [InlineData("public static double Limit { get; } = 1.4;")]
    [InlineData("static readonly double Limit = Math.Abs(1.4);")]
    [InlineData("static readonly double Limit = 1.4; static Test() { Limit = 0.5; }")]
    [InlineData("static readonly double Limit;")]
    [InlineData("[ThreadStatic] static readonly double Limit = 1.4;")]
    public void FieldThatMayChange_IsSilent(string field) => Check.Members(field + " public static Order Make() => new() { Name = \"abc\", Share = Limit };");

    // Fields are initialized in the order of the text: here the limit is still 0 when it is read.
    [Fact]
    public void FieldReadBeforeItsInitializer_IsSilent() =>
        Check.Members("public static readonly Order Made = new() { Name = \"abc\", Ratio = Limit }; static readonly double Limit = 0.005;");

    [Fact]
    public void FieldReadAfterItsInitializer_IsReported() =>
        Check.Members("static readonly double Limit = 0.005; public static readonly Order Made = new() { Name = \"abc\", Ratio = {|KREA1002:Limit|} };");

    [Theory]
    [InlineData("var s = 1.4; s = number; _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; if (flag) { s = 0.5; } _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; s -= 1; _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 10; s--; _ = new Order { Name = \"abc\", Count = s };")]
    [InlineData("var s = 1.4; void Less() => s = 0.5; Less(); _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; Action less = () => s = 0.5; less(); _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; double.TryParse(text, out s); _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; ref var r = ref s; r = 0.5; _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; var t = 0.3; ref var r = ref (flag ? ref s : ref t); r = 0.5; _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; (s, _) = (0.5, 1); _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; ((s, _), _) = ((0.5, 1), 2); _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; System.Threading.Interlocked.Exchange(ref s, 0.5); _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 1.4; foreach (var _ in texts) { s /= 2; } _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("for (var s = 10; s >= 0; s--) { _ = new Order { Name = \"abc\", Count = s }; }")]
    [InlineData("foreach (var s in new[] { 10, 5 }) { _ = new Order { Name = \"abc\", Count = s }; }")]
    [InlineData("var (s, t) = (1.4, 0.5); _ = new Order { Name = \"abc\", Share = t };")]
    [InlineData("if (text is { Length: var s }) { _ = new Order { Name = \"abc\", Count = s }; }")]
    [InlineData("string? s = null; s ??= \"abc\"; _ = new Order { Name = s };")]
    [InlineData("double? s = null; s ??= 0.5; _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("dynamic d = text; var s = 1.4; d.Change(ref s); _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("double s; s = 0.5; _ = new Order { Name = \"abc\", Share = s };")]
    public void LocalThatMayChange_IsSilent(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("var s = 9.9; _ = new Order { Name = \"abc\", Count = (int)s };")]
    [InlineData("var s = 300; _ = new Order { Name = \"abc\", Count = (byte)s - 40 };")]
    [InlineData("var s = 261; _ = new Order { Name = \"abc\", Count = (byte)s };")]
    [InlineData("var s = 1L; _ = new Order { Name = \"abc\", Color = (OrderColor)s };")]
    [InlineData("byte s = 1; _ = new Order { Name = \"abc\", Color = (OrderColor)s };")]
    [InlineData("var s = OrderColor.DarkBlue; _ = new Order { Name = \"abc\", Count = (int)s };")]
    [InlineData("var s = 0.1f; _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("object s = 1.4; _ = new Order { Name = \"abc\", Note = s as string };")]
    [InlineData("decimal s = 0.07m; _ = new Order { Name = \"abc\", Ratio = (double)s };")]
    [InlineData("double? s = 0.5; _ = new Order { Name = \"abc\", Share = s.Value };")]
    [InlineData("Celsius s = 14; _ = new Order { Name = \"abc\", Count = s };")]
    [InlineData("Wrapped s = \"abcdef\"; _ = new Order { Name = s };")]
    [InlineData("_ = new Order { Name = (Wrapped)\"abcdef\", Count = (Celsius)14 };")]
    public void Conversion_ChangesTheValue(string statements) => Check.File(Code.Statements(statements) + """

        public readonly record struct Celsius(int Degrees)
        {
            public static implicit operator Celsius(int degrees) => new(degrees);
            public static implicit operator int(Celsius value) => value.Degrees / 2;
        }

        public sealed record Wrapped(string Text)
        {
            public static implicit operator Wrapped(string text) => new(text);
            public static implicit operator string(Wrapped value) => value.Text[..3];
        }
        """);

    [Theory]
    [InlineData("var s = 10.5; _ = new Order { Name = \"abc\", Count = {|KREA1001:(int)s|} };")]
    [InlineData("var s = 7L; _ = new Order { Name = \"abc\", Color = {|KREA1007:(OrderColor)s|} };")]
    [InlineData("var s = 3; _ = new Order { Name = \"abc\", Share = {|KREA1001:s|} };")]
    public void ConvertedValue_IsReported(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("Share = flag ? {|KREA1001:1.4|} : {|KREA1001:2|}")]
    [InlineData("Share = flag ? {|KREA1001:1.4|} : (count > 3 ? {|KREA1001:2|} : {|KREA1001:3|})")]
    [InlineData("Share = count switch { 0 => {|KREA1001:1.4|}, _ => {|KREA1001:-1|} }")]
    [InlineData("Share = count switch { 0 => {|KREA1001:1.4|}, _ => throw new InvalidOperationException() }")]
    [InlineData("Share = flag ? {|KREA1001:1.4|} : throw new InvalidOperationException()")]
    [InlineData("Name = flag ? {|KREA1003:\"a\"|} : {|KREA1003:\"abcdef\"|}")]
    [InlineData("Tags = flag ? {|KREA1005:[]|} : {|KREA1005:[\"a\", \"b\", \"c\", \"d\"]|}")]
    [InlineData("Tags = flag ? {|KREA1005:[]|} : [\"a\", {|KREA1006:\"a\"|}]")]
    [InlineData("Tags = flag ? [{|KREA1003:\"\"|}] : {|KREA1005:[]|}")]
    [InlineData("Tags = flag ? [{|KREA1003:\"\"|}] : [{|KREA1003:\"\"|}, \"a\"]")]
    [InlineData("Tags = count switch { 0 => {|KREA1005:[]|}, _ => [\"a\", {|KREA1011:null|}!] }")]
    [InlineData("Name = flag ? {|KREA1003:\"a\"|} : {|KREA1011:null|}!")]
    [InlineData("Name = count switch { 0 => {|KREA1003:\"a\"|}, 1 => throw new InvalidOperationException(), _ => {|KREA1011:default|}! }")]
    [InlineData("Share = flag ? {|KREA1001:double.NaN|} : {|KREA1001:1.4|}")]
    public void EveryArmWrong_IsAnError(string members) => Check.Order(members);

    [Theory]
    [InlineData("Share = flag ? {|KREA3003:1.4|} : 0.5")]
    [InlineData("Share = flag ? number : {|KREA3003:1.4|}")]
    [InlineData("Share = count switch { 0 => 0.5, 1 => {|KREA3003:1.4|}, _ => number }")]
    [InlineData("Name = flag ? {|KREA3003:\"a\"|} : text")]
    [InlineData("Name = text ?? {|KREA3003:\"a\"|}")]
    [InlineData("Name = text ?? {|KREA3003:null|}!")]
    [InlineData("Tags = flag ? {|KREA3003:[]|} : [\"a\"]")]
    [InlineData("Tags = flag ? [\"a\", {|KREA3003:\"a\"|}] : [\"a\"]")]
    [InlineData("Tags = flag ? [{|KREA3003:\"\"|}] : [\"a\"]")]
    [InlineData("Color = flag ? {|KREA3003:(OrderColor)7|} : OrderColor.Red")]
    [InlineData("Tags = [flag ? {|KREA3003:\"\"|} : \"a\"]")]
    [InlineData("Tags = flag ? {|KREA3003:[]|} : [flag ? {|KREA3003:\"\"|} : \"a\"]")]
    [InlineData("Tags = flag ? [\"a\", {|KREA3003:null|}!] : texts")]
    [InlineData("Tags = flag ? null : {|KREA3003:[]|}")]
    [InlineData("Name = count switch { 0 => {|KREA3003:\"a\"|}, 1 => {|KREA3003:null|}!, _ => text }")]
    public void SomeArmsWrong_IsASuggestion(string members) => Check.Order(members);

    [Theory]
    [InlineData("Share = flag ? 0.1 : 0.9")]
    [InlineData("Share = count switch { 0 => 0.1, _ => 0.5 }")]
    [InlineData("Share = flag ? number : 0.5")]
    [InlineData("Name = text ?? \"abc\"")]
    [InlineData("Share = true ? number : 1.4")]
    [InlineData("Share = false ? 1.4 : number")]
    [InlineData("Tags = flag ? [\"a\"] : texts")]
    [InlineData("Share = Math.Min(1.4, 0.5)")]
    [InlineData("Share = double.Parse(\"1.4\")")]
    [InlineData("Share = new Random(1).NextDouble()")]
    [InlineData("Share = new[] { 1.4, 0.5 }[1]")]
    [InlineData("Share = (1.4, 0.5).Item2")]
    [InlineData("Count = \"abcdefghijk\".Length - 5")]
    [InlineData("Count = checked(count + 10)")]
    [InlineData("Count = texts.Count")]
    [InlineData("Name = texts[0]")]
    [InlineData("Name = string.Concat(\"a\", \"b\")")]
    [InlineData("Name = string.Format(text, \"a\")")]
    [InlineData("Share = number is > 0 and < 1 and var s ? s : 0.5")]
    public void ArmsAllRightOrUnknown_AreSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("double s; if (flag) { s = 1.4; } else { s = 2; } _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("double s; switch (count) { case 0: s = 1.4; break; default: s = 0.5; break; } _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var s = 0.5; switch (count) { case 0: s = 1.4; break; } _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("string[] tags = []; switch (count) { case 0: tags = [\"a\"]; break; } _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("IReadOnlyList<string> tags = []; if (flag) { tags = [\"a\"]; } _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("Guid id = default; if (flag) { id = Guid.Parse(\"0f8fad5b-d9cb-069f-a165-70867728950e\"); } _ = new KreaMoodboard { Id = id };")]
    public void StatementThatBranches_IsSilent(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("string[] tags = [\"\", \"b\"]; tags[0] = \"a\"; _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("string[] tags = [\"a\", \"a\"]; tags[0] = \"b\"; _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("var tags = new[] { \"a\", \"a\" }; Array.Fill(tags, text); _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("var tags = new string[] { \"a\" }; Array.Resize(ref tags, 4); _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("var tags = new List<string>(); tags.Add(\"a\"); _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("List<string> tags = []; tags.Add(\"a\"); _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("IList<string> tags = []; tags.Add(\"a\"); _ = new Order { Name = \"abc\", Tags = [.. tags] };")]
    [InlineData("var tags = Enumerable.Repeat(\"a\", 9).ToList(); tags.RemoveRange(2, 7); _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("IEnumerable<string> source = new List<string>(); ((List<string>)source).Add(\"a\"); _ = new Order { Name = \"abc\", Tags = source.ToArray() };")]
    [InlineData("var some = new List<string>(); IReadOnlyList<string> tags = some; some.Add(\"a\"); _ = new Order { Name = \"abc\", Tags = tags };")]
    public void CollectionThatMayChange_IsSilent(string statements) => Check.Statements(statements);

    // A set drops what it has already.
    [Theory]
    [InlineData("HashSet<string> tags = [\"a\", \"a\"]; _ = new Order { Name = \"abc\", Tags = tags.ToList() };")]
    [InlineData("HashSet<string> tags = [\"a\", \"a\", \"a\", \"a\"]; _ = new Order { Name = \"abc\", Tags = [.. tags] };")]
    [InlineData("_ = new Order { Name = \"abc\", Tags = [.. (SortedSet<string>)[\"a\", \"a\"]] };")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet<string> tags = [\"a\", \"a\"]; _ = new Order { Name = \"abc\", Tags = tags.ToArray() };")]
    [InlineData("Initials tags = [\"abcdef\", \"abcdef\"]; _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("_ = new Order { Name = \"abc\", Tags = (Initials)([\"abcdef\", null!]) };")]
    [InlineData("_ = new Order { Name = \"abc\", Tags = new Initials { \"abcdef\", null! } };")]
    public void CollectionThatDropsOrChangesItems_IsSilent(string statements) => Check.File(Code.Statements(statements) + """

        public sealed class Initials : IReadOnlyList<string>
        {
            private readonly List<string> _items = [];

            public int Count => _items.Count;

            public string this[int index] => _items[index];

            public void Add(string item)
            {
                if (item is { Length: > 0 } && !_items.Contains(item[..1]))
                {
                    _items.Add(item[..1]);
                }
            }

            public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();

            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """);

    [Theory]
    [InlineData("List<string> tags = [\"a\", \"a\"]; _ = new Order { Name = \"abc\", Tags = {|KREA1006:tags|} };")]
    [InlineData("System.Collections.Immutable.ImmutableArray<string> tags = [\"a\", \"a\"]; _ = new Order { Name = \"abc\", Tags = {|KREA1006:tags|} };")]
    [InlineData("System.Collections.Immutable.ImmutableList<string> tags = [\"a\", \"a\"]; _ = new Order { Name = \"abc\", Tags = {|KREA1006:tags|} };")]
    [InlineData("ICollection<string> tags = [\"a\", \"b\", \"c\", \"d\"]; _ = new Order { Name = \"abc\", Tags = {|KREA1005:[.. tags]|} };")]
    public void CollectionThatKeepsItems_IsReported(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("double s; s = 1.4; _ = new Order { Name = \"abc\", Share = {|KREA1001:s|} };")]
    [InlineData("int a, s; s = 10; a = count; _ = new Order { Name = \"abc\", Count = {|KREA1001:s|} };")]
    [InlineData("double s; try { s = 1.4; } catch (FormatException) { throw; } _ = new Order { Name = \"abc\", Share = {|KREA1001:s|} };")]
    [InlineData("string s; s = null!; _ = new Order { Name = {|KREA1011:s|} };")]
    [InlineData("string[] tags; tags = [\"a\", \"b\", \"c\", \"d\"]; _ = new Order { Name = \"abc\", Tags = {|KREA1005:tags|} };")]
    public void LocalAssignedOnceAfterItsDeclaration_IsReported(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("if (text is { Length: var s }) { s = 10; _ = new Order { Name = \"abc\", Count = s - 5 }; }")]
    [InlineData("if (text is { Length: var s }) { if (flag) { s = 10; } _ = new Order { Name = \"abc\", Count = s }; }")]
    [InlineData("double.TryParse(text, out var s); if (flag) { s = 1.4; } _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("double s; if (flag) { s = 1.4; } else { double.TryParse(text, out s); } _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var (s, t) = (0.5, 1); if (flag) { s = 1.4; } _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("var t = 0.5; ref var s = ref t; if (flag) { s = 1.4; } _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("double s; s = number; _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("double s, t; s = t = 0.5; _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("double s; while (true) { s = 1.4; if (flag) { break; } } s = 0.5; _ = new Order { Name = \"abc\", Share = s };")]
    [InlineData("List<string> tags; tags = []; tags.Add(\"a\"); _ = new Order { Name = \"abc\", Tags = tags };")]
    [InlineData("string[] tags; tags = [\"a\", \"a\"]; tags[0] = \"b\"; _ = new Order { Name = \"abc\", Tags = tags };")]
    public void LocalThatMayHaveAnotherValueBesideItsAssignment_IsSilent(string statements) => Check.Statements(statements);
}
