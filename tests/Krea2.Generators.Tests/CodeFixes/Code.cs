namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>Code around what a test is about.</summary>
internal static class Code
{
    /// <summary>A complete Krea request with more members. A strength is one of an image.</summary>
    public static string Krea(string members) => Class(
        $$"""static KreaRequest Make() => new() { Prompt = "A red fox", AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K, {{(members.StartsWith("Strength", StringComparison.Ordinal) ? "ImageUrl = \"https://a.example/a.png\", " : "")}}{{members}} };""");

    /// <summary>Members of a class that uses the Krea client. Several documents of a project may each have one.</summary>
    public static string Class(string members) => Within("using Krea2.KreaAi;", members);

    /// <summary>Members of a class that uses the Runware client.</summary>
    public static string RunwareClass(string members) => Within("using Krea2.Runware;", members);

    /// <summary>A complete Thing with more members.</summary>
    public static string Thing(string members, string tags = "[\"a\"]") => ThingClass(
        $$"""static Thing Make() => new() { Title = "abc", Site = "https://a.example", Id = Guid.NewGuid(), Kind = ThingKind.Small, Part = new() { Size = 1 }, Count = 2, Tags = {{tags}}, {{members}} };""");

    /// <summary>Members of a class that uses the client of the Thing.</summary>
    public static string ThingClass(string members) => Within("using Acme;", members);

    private static string Within(string usings, string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        {{usings}}

        file static class User
        {
            {{members}}
        }

        """;
}
