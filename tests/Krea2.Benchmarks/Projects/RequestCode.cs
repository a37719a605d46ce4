using System.Globalization;
using System.Text;

namespace Krea2.Benchmarks.Projects;

/// <summary>Code that makes requests, all of them right: the analyzers look at each value and find nothing.</summary>
internal static class RequestCode
{
    private const string Header = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Krea2;
        using Krea2.KreaAi;

        namespace Pictures.Part#N#;

        public static class Requests#N#
        {

        """;

    private const string Method = """
            public static KreaRequest Make#I#(string subject, double strength, bool large, Uri sketch)
            {
                var references = new List<KreaImageStyleReference> { new() { Url = "https://example.com/#I#.png", Strength = 0.5 }, new() { Url = sketch.AbsoluteUri, Strength = strength } };
                var request = new KreaRequest
                {
                    Prompt = $"A {subject} in a paper boat, number #I#",
                    AspectRatio = large ? KreaAspectRatio.Ratio16x9 : KreaAspectRatio.Ratio1x1,
                    Resolution = KreaResolution.Resolution1K,
                    Intensity = #I# % 100,
                    Complexity = large ? 10 : -10,
                    Seed = #I#L,
                    ImageStyleReferences = references,
                    Styles = [new() { Id = "style-#I#", Strength = 0.75 }],
                    Moodboards = [new() { Id = Guid.Parse("2f0c1c34-6a0e-4a38-9a0a-0c8ec1f5b0aa") }],
                };
                return large ? request with { Creativity = KreaCreativity.High, Movement = 25 } : request;
            }


        """;

    private const string Json = """"
            public static KreaRequest Read#I#() => KreaRequest.Parse("""
                {
                  "prompt": "A red fox in a paper boat, number #I#",
                  "aspect_ratio": "4:5",
                  "resolution": "1K",
                  "intensity": 20,
                  "image_style_references": [{ "url": "https://example.com/#I#.png", "strength": 0.5 }]
                }
                """);


        """";

    /// <summary>A file with a number, of so many methods with a request each; the last one reads it from JSON.</summary>
    public static string File(int number, int requests)
    {
        var text = new StringBuilder(Header.Replace("#N#", Number(number), StringComparison.Ordinal));
        for (var i = 1; i <= requests; i++)
        {
            text.Append((i == requests ? Json : Method).Replace("#I#", ((number * requests) + i).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.Append("}\n").ToString();
    }

    private static string Number(int number) => number.ToString("D4", CultureInfo.InvariantCulture);
}
