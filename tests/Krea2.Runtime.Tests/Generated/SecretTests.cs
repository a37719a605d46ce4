using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Krea2.KreaAi;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>The key of a generated client shows nowhere but in its request header.</summary>
public sealed class SecretTests
{
    private const string Key = "kid-4711:s3cr3t-Value+/=";

    [Fact]
    public async Task Key_IsSentAsABearerToken()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.ApiKey = Key);

        await session.Client.Medium.SubmitAsync(Requests.Small);

        RecordedRequest request = session.Submits.ShouldHaveSingleItem();
        (request.HasValidKey, request.Headers["Authorization"]).ShouldBe((true, "Bearer [redacted]"));
    }

    [Fact]
    public async Task Errors_DoNotRepeatTheKeyThatTheHostEchoes()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.ApiKey = Key);
        foreach (int status in (int[])[400, 401, 402, 404, 410, 418, 429, 500])
        {
            session.Host.AnswerNext(status, JsonSerializer.Serialize(new { error = $"the key {Key} is not right", code = Key }));
            ApiException e = await Should.ThrowAsync<ApiException>(() => session.Client.Medium.SubmitAsync(Requests.Small));

            Visible(e).ShouldNotContain("s3cr3t", Case.Insensitive, $"HTTP {status}");
        }

        session.Host.AnswerNext(200, $$$"""{"job_id":"{{{Key}}}","status":"failed","created_at":"x","error":{"code":"c","message":"{{{Key}}}"}}""");
        JobFailedException failed = await Should.ThrowAsync<JobFailedException>(() => session.Client.Medium.GenerateAsync(Requests.Small));
        failed.Message.ShouldNotContain("s3cr3t");
    }

    [Fact]
    public void PrintedAndInspectedClient_ShowsNoKey()
    {
        var options = new KreaClientOptions { ApiKey = Key };
        using var client = new KreaClient(options);

        $"{options} {client} {client.Medium} {JsonSerializer.Serialize(options)}".ShouldNotContain("s3cr3t");
        typeof(KreaClientOptions).GetProperty(nameof(KreaClientOptions.ApiKey))!.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State.ShouldBe(DebuggerBrowsableState.Never);
        List<string> shown = [.. Reachable(client, 0, [])];
        shown.ShouldContain("medium-turbo");
        shown.ShouldNotContain(text => text.Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Fact]
    public void KeyThatCannotBeSent_IsRefusedUnseen()
    {
        var options = new KreaClientOptions { ApiKey = Key + "\n injected: 1" };

        Should.Throw<ArgumentException>(() => new KreaClient(options)).ToString().ShouldNotContain("s3cr3t");
    }

    private static string Visible(ApiException e) => string.Join('\n', e.ToString(), e.Message, e.Excerpt, e.ProviderCode, e.ProviderMessage, e.Route, e.InnerException?.ToString());

    /// <summary>Every text that a debugger would show below an object: fields and properties that are not hidden from it.</summary>
    private static IEnumerable<string> Reachable(object value, int depth, HashSet<object> seen)
    {
        if (value is string text)
        {
            yield return text;
            yield break;
        }

        if (depth > 6 || !seen.Add(value) || value.GetType().Namespace?.StartsWith("Krea2", StringComparison.Ordinal) != true)
        {
            yield break;
        }

        foreach (FieldInfo field in FieldsOf(value.GetType()).Where(field => !IsHidden(field)))
        {
            foreach (string found in field.GetValue(value) is { } inner ? Reachable(inner, depth + 1, seen) : [])
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null
        ? []
        : FieldsOf(type.BaseType).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    // The field behind an automatic property is always hidden; what counts is the property.
    private static bool IsHidden(FieldInfo field)
    {
        MemberInfo member = field.Name.StartsWith('<')
            && field.DeclaringType!.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is { } property
            ? property
            : field;
        return member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.Never;
    }
}
