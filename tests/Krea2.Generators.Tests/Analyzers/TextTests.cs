using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>KREA1003 and KREA1004.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("Name = {|KREA1003:\"a\"|}")]
    [InlineData("Name = {|KREA1003:\"\"|}")]
    [InlineData("Name = {|KREA1003:\"abcdef\"|}")]
    [InlineData("Name = {|KREA1003:@\"a\"\"b\"\"cd\"|}")]
    [InlineData("Name = {|KREA1003:\"\"\"abcdef\"\"\"|}")]
    [InlineData("Name = {|KREA1003:\"\\U0001F98A\"|}")]
    [InlineData("Note = {|KREA1003:\"abcd\"|}")]
    [InlineData("Name = {|KREA1003:string.Empty|}")]
    [InlineData("Tags = [\"a\", {|KREA1003:\"\"|}]")]
    [InlineData("Lid = new() { Width = 1, Handle = {|KREA1003:\"upper\"|} }")]
    public void TextOfWrongLength_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Name = \"ab\"")]
    [InlineData("Name = \"abcde\"")]
    [InlineData("Name = \"\\U0001F98A\\U0001F98A\\U0001F98A\\U0001F98A\\U0001F98A\"")]
    [InlineData("Note = \"abc\"")]
    [InlineData("Note = \"\"")]
    [InlineData("Note = null")]
    [InlineData("Name = text")]
    [InlineData("Name = $\"{text}abcdef\"")]
    [InlineData("Name = text + \"abcdef\"")]
    [InlineData("Name = \"abcdef\".Substring(2)")]
    [InlineData("Secret = \"\"")]
    public void TextOfRightLength_IsSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("Code = {|KREA1004:\"ab1\"|}")]
    [InlineData("Code = {|KREA1004:\"AB1\\n\"|}")]
    [InlineData("Code = {|KREA1004:\"AB\\u0661\"|}")]
    [InlineData("Link = {|KREA1004:\"fox.png\"|}")]
    [InlineData("Mail = {|KREA1004:\"nobody\"|}")]
    [InlineData("Address = {|KREA1004:\"1.2.3.256\"|}")]
    public void TextOfWrongForm_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Code = \"AB1\"")]
    [InlineData("Code = \"XY00042\"")]
    [InlineData("Link = \"https://e.example/fox.png\"")]
    [InlineData("Link = \"data:image/png;base64,AAAA\"")]
    [InlineData("Link = \"https://e.example/f\\u00fcchse\"")]
    [InlineData("Mail = \"a@b.example\"")]
    [InlineData("Address = \"127.0.0.1\"")]
    [InlineData("Code = text")]
    [InlineData("Link = new Uri(text).ToString()")]
    [InlineData("Key = Guid.NewGuid()")]
    [InlineData("Key = Guid.Empty")]
    [InlineData("Key = Guid.Parse(\"0f8fad5b-d9cb-469f-a165-70867728950e\")")]
    public void TextOfRightForm_IsSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("Moodboards = [new() { Id = {|KREA1004:Guid.Parse(\"0f8fad5b-d9cb-069f-a165-70867728950e\")|} }]")]
    [InlineData("Moodboards = [new() { Id = {|KREA1004:new Guid(\"0f8fad5b-d9cb-469f-c165-70867728950e\")|} }]")]
    [InlineData("ImageUrl = {|KREA1004:\"fox.png\"|}")]
    [InlineData("ImageStyleReferences = [new() { Url = {|KREA1004:\"\"|} }]")]
    public void RequestTextOfWrongForm_IsReported(string members) => Check.Request(members);

    [Theory]
    [InlineData("const string Id = \"0f8fad5b-d9cb-069f-a165-70867728950e\"; _ = new KreaMoodboard { Id = {|KREA1004:Guid.Parse(Id)|} };")]
    [InlineData("_ = new KreaMoodboard { Id = {|KREA1004:new Guid(\"{0F8FAD5B-D9CB-069F-A165-70867728950E}\")|} };")]
    [InlineData("_ = new KreaMoodboard { Id = {|KREA1004:new(\"0f8fad5bd9cb069fa16570867728950e\")|} };")]
    [InlineData("_ = new KreaMoodboard { Id = flag ? {|KREA3003:Guid.Parse(\"0f8fad5b-d9cb-069f-a165-70867728950e\")|} : Guid.NewGuid() };")]
    public void ConstantGuid_IsReported(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("_ = new KreaMoodboard { Id = new Guid(text) };")]
    [InlineData("_ = new KreaMoodboard { Id = new Guid() };")]
    [InlineData("_ = new KreaMoodboard { Id = Guid.Parse(\"no id at all\") };")]
    [InlineData("_ = new KreaMoodboard { Id = Guid.ParseExact(\"0f8fad5b-d9cb-069f-a165-70867728950e\", text) };")]
    [InlineData("_ = new KreaMoodboard { Id = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) };")]
    public void GuidThatNobodyKnows_IsSilent(string statements) => Check.Statements(statements);

    [Theory]
    [InlineData("Moodboards = [new() { Id = Guid.Parse(\"0f8fad5b-d9cb-469f-a165-70867728950e\") }]")]
    [InlineData("Moodboards = [new() { Id = Guid.Empty }]")]
    [InlineData("Moodboards = [new() { Id = Guid.Parse(text) }]")]
    [InlineData("Moodboards = [new() { Id = default }]")]
    [InlineData("ImageUrl = \"https://e.example/fox.png\"")]
    [InlineData("ImageUrl = null")]
    [InlineData("ImageUrl = default")]
    [InlineData("Prompt = \"\"")]
    public void RequestTextOfRightForm_IsSilent(string members) => Check.Request(members);
}
