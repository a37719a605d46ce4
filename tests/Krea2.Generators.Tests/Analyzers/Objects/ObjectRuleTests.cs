namespace Krea2.Generators.Tests.Analyzers.Objects;

/// <summary>KREA1008, KREA1009, KREA1010 and KREA1012 in typed code: what breaks a rule, and where an object is judged.</summary>
public sealed class ObjectRuleTests
{
    private const string NewRequest = "new KreaRequest { Prompt = \"a\", AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K, ";

    [Theory]
    [InlineData("Width = {|KREA1008:1024|}")]
    [InlineData("Width = 1024, Height = null", "KREA1008:1024")]
    [InlineData("Height = {|KREA1008:896|}")]
    [InlineData("Width = {|KREA1010:1000|}, Height = 1000")]
    [InlineData("Width = {|KREA1010:1024|}, Height = 896")]
    [InlineData("Left = {|KREA1009:1|}, Right = 2")]
    [InlineData("Left = {|KREA1009:number|}, Right = null")]
    [InlineData("Mode = {|KREA1008:ThingMode.Fast|}")]
    [InlineData("Ttl = {|KREA1012:60|}, OutputType = ThingOutputType.Base64Data")]
    [InlineData("Power = {|KREA1012:0.5|}")]
    [InlineData("Power = {|KREA1012:0.5|}, Names = []")]
    [InlineData("Guess = {|KREA1008:number|}")]
    public void WrongTogether_IsReported(string members, string? at = null) =>
        RuledClient.Check("Use(new Thing { " + (at is null ? members : members.Replace(at.Split(':')[1], "{|" + at + "|}", StringComparison.Ordinal)) + " });");

    [Theory]
    [InlineData("Width = 1024, Height = 1024")]
    [InlineData("Width = 1184, Height = 896")]
    [InlineData("Width = number, Height = 896")]
    [InlineData("Width = 1184, Height = flag ? 896 : null")]
    [InlineData("Left = 1")]
    [InlineData("Left = flag ? 1 : null, Right = 1")]
    [InlineData("Mode = ThingMode.Fast, Steps = number")]
    [InlineData("Mode = ThingMode.Slow")]
    [InlineData("Mode = flag ? ThingMode.Fast : ThingMode.Slow")]
    [InlineData("Ttl = 60")]
    [InlineData("Ttl = 60, OutputType = ThingOutputType.Url")]
    [InlineData("Ttl = 60, OutputType = (ThingOutputType)number")]
    [InlineData("Power = 0.5, Names = [\"a\"]")]
    [InlineData("Power = 0.5, Names = text.Split(',')")]
    [InlineData("Width = 1024, Extra = new() { { \"height\", 1024 } }")]
    [InlineData("Guess = 1, Steps = 2")]
    public void RightOrUnknown_IsSilent(string members) => RuledClient.Check("Use(new Thing { " + members + " });");

    [Theory]
    [InlineData("var thing = new Thing { Width = {|KREA1008:1024|} }; Use(thing);")]
    [InlineData("Thing thing; thing = new() { Width = {|KREA1008:1024|} }; thing.Validate();")]
    [InlineData("new Thing { Width = {|KREA1008:1024|} }.Validate();")]
    [InlineData("var thing = new Thing { Width = {|KREA1008:1024|} }; var same = thing; Use(same);")]
    [InlineData("Use(flag ? new Thing { Width = {|KREA1008:1024|} } : other);")]
    [InlineData("Use([new Thing { Width = {|KREA1008:1024|} }]);")]
    [InlineData("Use(new List<Thing> { new() { Width = {|KREA1008:1024|} } });")]
    [InlineData("Func<Thing> make = () => new() { Width = {|KREA1008:1024|} };")]
    [InlineData("await acme.Things.CreateThingAsync(new Thing { Width = {|KREA1008:1024|} });")]
    [InlineData("Use(other with { Width = {|KREA1010:1000|}, Height = 1000 });")]
    [InlineData("var thing = new Thing { Width = 1024 }; Use(thing with { Height = {|KREA1010:896|} });")]
    [InlineData("var thing = new Thing { Width = 1024 }; Use(thing {|KREA1008:with|} { Steps = 1 });")]
    [InlineData("Use(new Thing { Part = new() { A = {|KREA1008:1|} } });")]
    [InlineData("Use(new Thing { Parts = [new() { A = 1, B = 2 }, new() { A = {|KREA1008:1|} }] });")]
    public void ObjectThatGoesSomewhere_IsJudged(string statements) => RuledClient.Check(statements);

    [Theory]
    [InlineData("var thing = new Thing { Width = 1024 };")]
    [InlineData("var thing = new Thing { Width = 1024 }; Use(thing with { Height = 1024 });")]
    [InlineData("Use(new Thing { Width = 1024 } with { Height = 1024 });")]
    [InlineData("Use(new Thing { Width = 1024 } with { Width = null });")]
    [InlineData("var thing = new Thing { Width = 1024 }; thing = thing with { Height = 1024 }; Use(thing);")]
    [InlineData("var thing = new Thing { Width = 1024 }; if (flag) { thing = other; } Use(thing);")]
    [InlineData("Use(other with { Width = 1024 });")]
    [InlineData("Use(other with { Left = 1 });")]
    [InlineData("if (false) { Use(new Thing { Width = 1024 }); }")]
    [InlineData("var part = new Part { A = 1 }; Use(part with { B = 2 });")]
    public void ObjectThatGoesNowhereAsItIs_IsSilent(string statements) => RuledClient.Check(statements);

    [Fact]
    public void ReturnedObject_IsJudged() => RuledClient.CheckMembers("public static Thing Make() => new() { Width = {|KREA1008:1024|} };\npublic static Thing Make(bool flag) { if (flag) { return new() { Height = {|KREA1008:896|} }; } return new(); }");

    [Theory]
    [InlineData("await krea.Medium.GenerateAsync(" + NewRequest + "Strength = {|KREA1008:0.5|} });")]
    [InlineData("var r = " + NewRequest + "Strength = {|KREA1008:0.5|} }; await krea.Medium.SubmitAsync(r);")]
    [InlineData("var medium = krea.Medium; await medium.SubmitAsync(" + NewRequest + "Strength = {|KREA1008:0.5|} });")]
    [InlineData("var r = " + NewRequest + "Strength = {|KREA1008:0.5|} }; await krea.Large.SubmitAsync(r); await krea.Medium.SubmitAsync(r);")]
    [InlineData(NewRequest + "Strength = {|KREA1008:0.5|} }.Validate(KreaVariant.Medium);")]
    [InlineData("await krea.Large.GenerateAsync(" + NewRequest + "Strength = 0.5 });")]
    [InlineData("await krea.MediumTurbo.SubmitAsync(" + NewRequest + "Strength = 0.5 });")]
    [InlineData(NewRequest + "Strength = 0.5 }.Validate(KreaVariant.Large);")]
    [InlineData(NewRequest + "Strength = 0.5 }.Validate();")]
    [InlineData("Use(" + NewRequest + "Strength = 0.5 });")]
    [InlineData("await krea.Medium.GenerateAsync(" + NewRequest + "Strength = 0.5, ImageUrl = text });")]
    public void RuleOfOneVariant_IsJudgedWhereThatVariantIsKnown(string statements) => RuledClient.Check(statements);

    [Theory]
    [InlineData("Width = 1000, Height = 1000", "E KREA1010 [1000] 'width' and 'height' must be one of 1024x1024, 1184x896 on Acme, but are 1000 and 1000")]
    [InlineData("Width = 1024", "E KREA1008 [1024] 'width' needs 'height' on Acme, but it is missing")]
    [InlineData("Left = 1, Right = 2", "E KREA1009 [1] 'left' and 'right' cannot both be set on Acme")]
    [InlineData("Mode = ThingMode.Fast", "E KREA1008 [ThingMode.Fast] 'steps' is required on Acme when 'mode' is \"fast\", but is missing")]
    [InlineData("Ttl = 60, OutputType = ThingOutputType.Base64Data", "W KREA1012 [60] 'ttl' has no effect on Acme unless 'outputType' is \"URL\", but it is \"base64Data\"")]
    [InlineData("Guess = 1", "W KREA1008 [1] 'guess' needs 'steps' on Acme, but it is missing")]
    public void Message_IsThatOfValidate(string members, string expected) => RuledClient.Messages("Use(new Thing { " + members + " });").ShouldBe([expected]);

    [Fact]
    public void BundledKrea_WarnsOfAStrengthWithoutAnImage() =>
        Harness.Check.Statements("Use(" + NewRequest + "Strength = {|KREA1012:0.5|} });");
}
