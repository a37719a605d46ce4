using System.Globalization;
using System.Text;

namespace Krea2.Benchmarks.Serialization;

/// <summary>Answers of the host as they come, in UTF-8.</summary>
internal static class SampleAnswers
{
    /// <summary>A page of 100 assets.</summary>
    public static byte[] Assets { get; } = Page(100, i =>
        $$"""{"id":"2f0c1c34-6a0e-4a38-9a0a-0c8ec1f5{{i:x4}}","image_url":"https://gen.krea.ai/images/{{i:D8}}.png","uploaded_at":"2026-10-09T08:30:00.123Z","width":1024,"height":768,"size_bytes":{{1000000 + i}},"mime_type":"image/png","description":"Sketch number {{i}}"}""");

    /// <summary>A page of 20 styles.</summary>
    public static byte[] Styles { get; } = Page(20, i =>
        $$"""{"id":"style-{{i:D8}}","title":"Ink and watercolour {{i}}","urls":["https://gen.krea.ai/styles/{{i}}/a.png","https://gen.krea.ai/styles/{{i}}/b.png"],"public":true,"cover_url":"https://gen.krea.ai/styles/{{i}}/cover.png","prompt":"ink and watercolour, soft edges","models":["krea-2-medium","krea-2-large"],"owner":{"id":"2f0c1c34-6a0e-4a38-9a0a-0c8ec1f5{{i:x4}}","name":"Mira","avatar_url":null},"like_count":{{i}},"created_at":"2026-10-09T08:30:00.123Z"}""");

    /// <summary>A finished job.</summary>
    public static byte[] Job { get; } = """{"job_id":"2f0c1c34-6a0e-4a38-9a0a-0c8ec1f5b0aa","status":"completed","created_at":"2026-10-09T08:30:00.123Z","completed_at":"2026-10-09T08:30:09.456Z","result":{"urls":["https://gen.krea.ai/images/2f0c1c34-6a0e-4a38-9a0a-0c8ec1f5b0aa.png"]}}"""u8.ToArray();

    private static byte[] Page(int count, Func<int, FormattableString> item) =>
        Encoding.UTF8.GetBytes($$"""{"items":[{{string.Join(",", Enumerable.Range(0, count).Select(i => item(i).ToString(CultureInfo.InvariantCulture)))}}],"next_cursor":null}""");
}
