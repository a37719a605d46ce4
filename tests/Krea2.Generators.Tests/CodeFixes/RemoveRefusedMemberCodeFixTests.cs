using Krea2.Generators.CodeFixes;
using Krea2.Generators.Tests.Analyzers.Objects;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>Members that need another one, or are refused with another one: each of those without which the object is right may go.</summary>
public sealed class RemoveRefusedMemberCodeFixTests() : CodeFixTest(new RemoveMemberCodeFix(), RuledClient.Library)
{
    [Theory]
    [InlineData("Width = 1024", "")]
    [InlineData("Steps = 1, Height = 896 /* high */, Ttl = 60", "Steps = 1, Ttl = 60")]
    [InlineData("Mode = ThingMode.Fast, Width = null", "Width = null")]
    public Task MemberThatNeedsAnother_Goes(string before, string after) => ShouldBecomeAsync(Thing(before), Thing(after));

    [Theory]
    [InlineData("Remove Left", "Right = 2")]
    [InlineData("Remove Right", "Left = 1")]
    public Task OneOfTwo_Goes(string title, string after) => ShouldBecomeAsync(Thing("Left = 1, Right = 2"), Thing(after), title);

    [Fact]
    public async Task Titles_NameEach() => (await TitlesAsync(Thing("Left = 1, Right = 2"))).ShouldBe(["Remove Left", "Remove Right"]);

    // The one that goes everywhere is the one that was chosen.
    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync([Thing("Left = 1, Right = 2"), Thing("Right = 2, Left = 1")], [Thing("Left = 1"), Thing("Left = 1")], "Remove Right");

    [Fact]
    public Task MembersThatNeedAnother_GoAtOnce() => AllShouldBecomeAsync([Thing("Width = 1024"), Thing("Mode = ThingMode.Fast")], [Thing(""), Thing("")], "Remove ");

    // A directive would lose its other half, a variable its declaration.
    [Theory]
    [InlineData("_ = new Thing {\n#if true\nLeft = 1,\n#endif\nRight = 2 }.Validate();")]
    [InlineData("_ = new Thing { Width = int.TryParse(\"1\", out var number) ? 1 : 2, Steps = number }.Validate();")]
    public Task WhatWouldTakeOthersWithIt_HasNoFix(string statements) => ShouldNotBeOfferedAsync(Code(statements));

    // What the source of a 'with' sets stays when the 'with' no longer sets it.
    [Fact]
    public Task With_HasNoFix() => ShouldNotBeOfferedAsync(Code("var left = new Thing { Left = 1 }; _ = (left with { Right = 2 }).Validate();"));

    private static string Thing(string members) => Code($"_ = new Thing {{ {members} }}.Validate();").Replace("{  }", "{ }", StringComparison.Ordinal);

    private static string Code(string statements) => $$"""
        using Acme;

        file static class Test
        {
            static void Go()
            {
                {{statements}}
            }
        }
        """;
}
