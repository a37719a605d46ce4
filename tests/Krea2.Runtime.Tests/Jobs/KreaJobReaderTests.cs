using System.Text;
using System.Text.Json;
using Krea2.Protocols;

namespace Krea2.Tests.Jobs;

public sealed class KreaJobReaderTests
{
    [Theory]
    [InlineData("backlogged", JobState.Waiting)]
    [InlineData("queued", JobState.Waiting)]
    [InlineData("scheduled", JobState.Waiting)]
    [InlineData("processing", JobState.Running)]
    [InlineData("sampling", JobState.Running)]
    [InlineData("intermediate-complete", JobState.Running)]
    [InlineData("completed", JobState.Succeeded)]
    [InlineData("failed", JobState.Failed)]
    [InlineData("cancelled", JobState.Cancelled)]
    [InlineData("canceled", JobState.Cancelled)]
    [InlineData("reticulating", JobState.Unknown)]
    public void Status_IsMappedAndKept(string status, JobState state)
    {
        Job job = Read($$"""{"job_id":"a","status":"{{status}}","created_at":"2026-11-20T12:00:00Z"}""");

        job.Status.ShouldBe(status);
        job.State.ShouldBe(state);
        job.IsFinished.ShouldBe(state is JobState.Succeeded or JobState.Failed or JobState.Cancelled);
    }

    [Fact]
    public void SubmitAnswer_IsRead()
    {
        Job job = Read("""{"job_id":"4e9b","status":"backlogged","created_at":"2026-11-20T12:00:00.5Z","completed_at":null,"result":null}""");

        job.Id.ShouldBe("4e9b");
        job.CreatedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 12, 0, 0, 500, TimeSpan.Zero));
        job.CompletedAt.ShouldBeNull();
        job.Images.ShouldBeEmpty();
        job.Error.ShouldBeNull();
        job.StyleId.ShouldBeNull();
    }

    [Theory]
    [InlineData("""["https://a/1.png","https://a/2.png"]""", "https://a/1.png|;https://a/2.png|")]
    [InlineData("""[{"type":"preview","url":"https://a/p.png"},{"type":"model","url":"https://a/m.glb"}]""", "https://a/m.glb|model;https://a/p.png|preview")]
    [InlineData("""[{"url":"https://a/m.glb","extra":{"a":[1]},"type":"model"}]""", "https://a/m.glb|model")]
    [InlineData("""{"preview":"https://a/p.png","image":"https://a/i.png"}""", "https://a/i.png|image;https://a/p.png|preview")]
    [InlineData("""{"image":{"url":"https://a/i.png"}}""", "https://a/i.png|image")]
    [InlineData("\"https://a/1.png\"", "https://a/1.png|")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("[null,7,\"https://a/1.png\"]", "https://a/1.png|")]
    public void ResultUrls_AreReadInEveryShape(string urls, string expected)
    {
        Job job = Read($$"""{"job_id":"a","status":"completed","result":{"style_id":"s","urls":{{urls}},"new":{"urls":["x"]} },"completed_at":"2026-11-20T12:01:00Z"}""");

        string.Join(';', job.Images.Select(i => $"{i.Url}|{i.Kind}")).ShouldBe(expected);
        job.StyleId.ShouldBe("s");
        job.CompletedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(""" "error":{"code":"nsfw","message":"Not this"} """, "nsfw", "Not this")]
    [InlineData(""" "error":{"code":"nsfw"} """, "nsfw", null)]
    [InlineData(""" "result":{"error":{"code":"nsfw","message":"Not this"}} """, "nsfw", "Not this")]
    [InlineData(""" "result":{"error":"Not this"} """, null, "Not this")]
    [InlineData(""" "error":"Not this" """, null, "Not this")]
    [InlineData(""" "error":{"code":"top"},"result":{"error":"below"} """, "top", null)]
    public void Error_IsReadInEitherPlace(string members, string? code, string? message)
    {
        Job job = Read($$"""{"job_id":"a","status":"failed",{{members}}}""");

        job.Error.ShouldBe(new JobError { Code = code, Message = message });
    }

    [Fact]
    public void UnknownMembersAndUnreadableTimes_DoNotMatter()
    {
        Job job = Read("""{"x":{"job_id":"no"},"created_at":17,"completed_at":"yesterday","job_id":"a","error":null,"y":[[]],"status":"queued","result":[1]}""");

        job.Id.ShouldBe("a");
        job.CreatedAt.ShouldBeNull();
        job.CompletedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"job_id":"","status":"queued"}""")]
    [InlineData("""{"job_id":7,"status":"queued"}""")]
    [InlineData("""{"job_id":"a"}""")]
    [InlineData("""{"job_id":"a","status":null}""")]
    [InlineData("""{"job_id":"a","status":"completed","result":{"urls":["/relative.png"]}}""")]
    [InlineData("""{"job_id":"a","status":"completed","result":{"urls":["not an address"]}}""")]
    [InlineData("""{"job_id":"a","status":"completed","result":{"urls":[{"url":""")]
    public void JsonThatIsNoJob_IsRefused(string json)
    {
        Should.Throw<JsonException>(() => Read(json));
    }

    [Theory]
    [InlineData("""{"items":[{"job_id":"a","status":"queued"},{"job_id":"b","status":"completed","result":{"urls":["https://a/b.png"]}}],"next_cursor":"2026"}""", 2, "2026")]
    [InlineData("""{"nextCursor":"c","items":[]}""", 0, "c")]
    [InlineData("""{"items":[],"next_cursor":null}""", 0, null)]
    [InlineData("""{"items":[],"next_cursor":null,"nextCursor":"c"}""", 0, "c")]
    [InlineData("""{"items":[],"total":{"a":1}}""", 0, null)]
    public void Page_IsRead(string json, int items, string? cursor)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        JobPage page = KreaJobProtocol.ReadJobPage(ref reader);

        page.Items.Count.ShouldBe(items);
        page.NextCursor.ShouldBe(cursor);
        reader.TokenType.ShouldBe(JsonTokenType.EndObject);
        reader.CurrentDepth.ShouldBe(0);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"items":null}""")]
    [InlineData("""{"items":[null]}""")]
    public void JsonThatIsNoPage_IsRefused(string json)
    {
        Should.Throw<JsonException>(() =>
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            KreaJobProtocol.ReadJobPage(ref reader);
        });
    }

    [Fact]
    public void TruncatedJob_NeverReadsAsAJob()
    {
        const string Whole = """{"job_id":"a","status":"completed","created_at":"2026-11-20T12:00:00Z","result":{"urls":[{"type":"model","url":"https://a/m.glb"}],"error":{"code":"x"}},"error":"e"}""";
        for (int length = 0; length < Whole.Length; length++)
        {
            Should.Throw<JsonException>(() => Read(Whole[..length]), $"cut at {length}");
        }
    }

    private static Job Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Job job = KreaJobProtocol.ReadJob(ref reader);
        reader.TokenType.ShouldBe(JsonTokenType.EndObject);
        reader.CurrentDepth.ShouldBe(0);
        return job;
    }
}
