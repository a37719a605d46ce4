using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>KREA1001.</summary>
public sealed class NumberRangeTests
{
    [Theory]
    [InlineData("Count = {|KREA1001:10|}")]
    [InlineData("Count = {|KREA1001:-1|}")]
    [InlineData("Total = {|KREA1001:-1|}")]
    [InlineData("Share = {|KREA1001:0|}")]
    [InlineData("Share = {|KREA1001:1|}")]
    [InlineData("Share = {|KREA1001:1.5|}")]
    [InlineData("Share = {|KREA1001:-1e300|}")]
    [InlineData("Box = new() { Width = {|KREA1001:100.5|} }")]
    [InlineData("Box = new() { Width = 1, Inner = new Box { Width = {|KREA1001:-0.001|} } }")]
    [InlineData("Boxes = [new() { Width = {|KREA1001:101|} }, new() { Width = 3 }, new() { Width = {|KREA1001:-1|} }]")]
    [InlineData("Lid = new() { Handle = \"top\", Width = {|KREA1001:51|} }")]
    [InlineData("Maybe = new Box { Width = {|KREA1001:101|} }")]
    [InlineData("Shape = new Square { Side = {|KREA1001:-1|} }")]
    [InlineData("Pet = new Cat { Species = \"cat\", Lives = {|KREA1001:10|} }")]
    [InlineData("Count = {|KREA1001:10|}, Total = {|KREA1001:-2|}")]
    public void NumberOutOfRange_IsReported(string members) => Check.Order(members);

    [Theory]
    [InlineData("Count = 0")]
    [InlineData("Count = 9")]
    [InlineData("Total = 9223372036854775807")]
    [InlineData("Share = 0.0000001")]
    [InlineData("Share = 0.9999999")]
    [InlineData("Box = new() { Width = 0 }")]
    [InlineData("Box = new() { Width = 100 }")]
    [InlineData("Box = new() { Width = -0.0 }")]
    [InlineData("Boxes = [new() { Width = 1 }, new() { Width = 100.0 }]")]
    [InlineData("Lid = new() { Handle = \"top\", Width = 50 }")]
    [InlineData("Shape = new Square { Side = 1e300 }")]
    [InlineData("Pet = new Cat { Species = \"cat\", Lives = 9 }")]
    [InlineData("Pet = new Dog { Species = \"dog\", Tricks = 1000 }")]
    [InlineData("Count = count")]
    [InlineData("Share = number * 1000")]
    [InlineData("Count = null")]
    public void NumberInRange_IsSilent(string members) => Check.Order(members);

    [Theory]
    [InlineData("Strength = {|KREA1001:1.4|}")]
    [InlineData("Intensity = {|KREA1001:101|}")]
    [InlineData("Movement = {|KREA1001:-101|}")]
    [InlineData("Complexity = {|KREA1001:int.MinValue|}")]
    [InlineData("ImageStyleReferences = [new() { Url = \"https://e.example/a.png\", Strength = {|KREA1001:1.4|} }]")]
    [InlineData("Styles = [new() { Id = \"a\", Strength = {|KREA1001:-2.5|} }]")]
    [InlineData("Moodboards = [new() { Id = Guid.Parse(\"0f8fad5b-d9cb-469f-a165-70867728950e\"), Strength = {|KREA1001:2|} }]")]
    public void RequestOutOfRange_IsReported(string members) => Check.Request(members);

    [Theory]
    [InlineData("Strength = 1")]
    [InlineData("Strength = 0")]
    [InlineData("Intensity = 100, Movement = -100, Complexity = 0")]
    [InlineData("ImageStyleReferences = [new() { Url = \"https://e.example/a.png\", Strength = 1.0 }]")]
    [InlineData("Styles = [new() { Id = \"a\", Strength = -2 }, new() { Id = \"b\", Strength = 2 }]")]
    [InlineData("Seed = -5")]
    [InlineData("Seed = long.MaxValue")]
    public void RequestInRange_IsSilent(string members) => Check.Request(members);
}
