using System.Net.Http.Headers;

namespace Krea2.Http;

/// <summary>What tells one state of a file from another, byte for byte: without it the second half may be that of another file (RFC 9110, 8.8 and 13.1.5).</summary>
internal sealed class EntityValidator
{
    private readonly EntityTagHeaderValue? _tag;
    private readonly DateTimeOffset _modified;

    private EntityValidator(EntityTagHeaderValue? tag, DateTimeOffset modified)
    {
        _tag = tag;
        _modified = modified;
    }

    /// <summary>The validator of an answer; <c>null</c> where it has none that is strong.</summary>
    public static EntityValidator? Of(HttpResponseMessage response)
    {
        if (response.Headers.ETag is { } tag)
        {
            return tag.IsWeak ? null : new EntityValidator(tag, default);
        }

        // A file that was changed within the second in which it was served may have changed again in the same second.
        return response.Content.Headers.LastModified is { } modified && response.Headers.Date - modified >= TimeSpan.FromSeconds(1)
            ? new EntityValidator(tag: null, modified)
            : null;
    }

    /// <summary>The value of <c>If-Range</c>.</summary>
    public RangeConditionHeaderValue Condition => _tag is null ? new RangeConditionHeaderValue(_modified) : new RangeConditionHeaderValue(_tag);

    /// <summary>Whether an answer is not plainly about another state of the file; a part need not repeat the validator.</summary>
    public bool Allows(HttpResponseMessage response)
    {
        return _tag is null
            ? response.Content.Headers.LastModified is not { } modified || modified == _modified
            : response.Headers.ETag is not { } tag || tag.Equals(_tag);
    }
}
