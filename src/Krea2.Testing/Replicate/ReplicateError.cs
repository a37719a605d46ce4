using Krea2.Testing.Hosting;
using Krea2.Testing.Validation;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Replicate;

/// <summary>Replicate's form of an error: a problem with its detail, and with the fields where a body was refused.</summary>
internal static class ReplicateError
{
    private const int Unprocessable = 422;

    public static Task WriteAsync(HttpContext context, int status, string detail) => WriteAsync(context, status, Title(status), detail, []);

    /// <summary>A body that the schema does not allow.</summary>
    public static Task WriteInvalidAsync(HttpContext context, IReadOnlyList<SchemaProblem> problems) =>
        WriteAsync(context, Unprocessable, "Input validation failed", string.Concat(problems.Select(problem => $"- {problem.Message}\n")), problems);

    private static Task WriteAsync(HttpContext context, int status, string title, string detail, IReadOnlyList<SchemaProblem> problems)
    {
        context.Response.ContentType = "application/problem+json";
        return JsonAnswer.WriteAsync(
            context,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("title", title);
                writer.WriteString("detail", detail);
                writer.WriteNumber("status", status);
                if (problems.Count > 0)
                {
                    writer.WriteStartArray("invalid_fields");
                    foreach (var problem in problems)
                    {
                        writer.WriteStartObject();
                        writer.WriteString("type", Type(problem.Keyword));
                        writer.WriteString("field", problem.Path);
                        writer.WriteString("description", problem.Message);
                        writer.WriteEndObject();
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            },
            status);
    }

    private static string Title(int status) => status switch
    {
        401 => "Unauthenticated",
        402 => "Insufficient credit",
        404 => "Not found",
        413 => "Request too large",
        429 => "Too many requests",
        Unprocessable => "Invalid request",
        _ => "Request failed",
    };

    /// <summary>Two of these words are documented; the others are those of the Go library that has the same two.</summary>
    private static string Type(string keyword) => keyword switch
    {
        "additionalProperties" => "additional_property_not_allowed",
        "type" => "invalid_type",
        "minimum" => "number_gte",
        "maximum" => "number_lte",
        "minLength" => "string_gte",
        "maxLength" => "string_lte",
        "minItems" => "array_min_items",
        "maxItems" => "array_max_items",
        _ => keyword,
    };
}
