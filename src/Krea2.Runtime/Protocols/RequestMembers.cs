using System.Buffers;
using System.Text.Json;
using Krea2.Constraints;
using Krea2.Http;
using Krea2.Jobs;
using Krea2.Serialization;

namespace Krea2.Protocols;

/// <summary>A request as it is sent: its own members, and those that the client fills in where it has none.</summary>
internal sealed class RequestMembers
{
    private readonly JsonElement _request;
    private readonly Dictionary<string, string> _added = new(StringComparer.Ordinal);

    private RequestMembers(JsonElement request)
    {
        _request = request;
    }

    /// <summary>The request of a submission with the constants of its variant.</summary>
    /// <exception cref="InvalidOperationException">The request is no JSON object, and so has no place for them.</exception>
    /// <exception cref="InvalidRequestException">The request has another value than the variant in such a place, and was to be validated.</exception>
    public static RequestMembers Of(JobSubmission submission)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            submission.Body.WriteTo(writer);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        JsonElement request = JsonReading.ReadElement(ref reader);
        if (request.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidOperationException($"The body of {submission.Method} {submission.Route} must be a JSON object, but is {request.ValueKind}.");
        }

        if (submission.Validate && Contradictions(request, submission) is { Count: > 0 } violations)
        {
            throw InvalidRequestException.Of(violations, submission.Method.Method, submission.Route);
        }

        var members = new RequestMembers(request);
        foreach ((string name, string value) in submission.Constants)
        {
            members.AddIfMissing(name, value);
        }

        return members;
    }

    /// <summary>Makes the request of a submission the body, with the constants of its variant.</summary>
    public static void Send(ApiRequest request, JobSubmission submission)
    {
        if (submission.Constants.Count == 0)
        {
            request.SetJson(submission.Body);
        }
        else
        {
            request.SetJson(Of(submission).WriteTo, MediaTypes.Json);
        }
    }

    // A request that was parsed may name a model of its own, and would be billed as that whatever variant was called.
    private static List<ConstraintViolation> Contradictions(JsonElement request, JobSubmission submission)
    {
        var violations = new List<ConstraintViolation>();
        foreach ((string name, string value) in submission.Constants)
        {
            if (request.TryGetProperty(name, out JsonElement own) && !(own.ValueKind == JsonValueKind.String && own.ValueEquals(value)))
            {
                string found = own.ValueKind == JsonValueKind.String ? ConstraintRules.Found(own.GetString()!) : Excerpt.Text(own.GetRawText());
                violations.Add(new ConstraintViolation
                {
                    Pointer = "/" + name,
                    RuleId = ConstraintRules.NotAllowedValue,
                    Keyword = "const",
                    Limit = Excerpt.Quote(value),
                    Value = found,
                    Message = ConstraintRules.VariantMessage(name, value, submission.VariantId, found),
                });
            }
        }

        return violations;
    }

    /// <summary>A member of the request that is a string; <c>null</c> for others, and where there is none.</summary>
    public string? Text(string name)
    {
        return _request.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    /// <summary>Adds a member that the request does not have.</summary>
    public void AddIfMissing(string name, string value)
    {
        if (!_request.TryGetProperty(name, out _))
        {
            Set(name, value);
        }
    }

    /// <summary>Adds a member, or puts it in the place of the request's.</summary>
    public void Set(string name, string value) => _added[name] = value;

    /// <summary>Writes the object, first what was added.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach ((string name, string value) in _added)
        {
            writer.WriteString(name, value);
        }

        foreach (JsonProperty member in _request.EnumerateObject())
        {
            if (!_added.ContainsKey(member.Name))
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
