using System.Text.Json;
using Krea2.Testing.Documents;
using Krea2.Testing.Hosting;
using Krea2.Testing.Validation;

namespace Krea2.Testing.Runware;

/// <summary>The schemas of tasks, found by the type of a task and its model.</summary>
internal sealed class TaskSchemas
{
    private readonly IReadOnlyList<CompiledSchema> _choices;

    /// <exception cref="FormatException">The document has no operation that takes tasks.</exception>
    public TaskSchemas(HostDocument document)
    {
        var items = document.Find("POST", "/")?.Body is { } body ? Items(body) : null;
        _choices = items is null ? throw new FormatException("The document of the fake Runware has no 'POST /' with an array of tasks.") : Choices(items);
    }

    /// <summary>What is wrong with a task; null when nothing is.</summary>
    public RunwareError? Validate(JsonElement task)
    {
        var typed = _choices.Where(schema => Fits(schema, task, "taskType")).ToList();
        if (typed.Count == 0)
        {
            return new RunwareError(400, "invalidTaskType", "The task type is missing or not known") { Parameter = "taskType" };
        }

        if (typed.Find(schema => Fits(schema, task, "model")) is not { } schema)
        {
            return new RunwareError(400, "invalidModel", "The model is missing or not known") { Parameter = "model" };
        }

        return SchemaValidator.Validate(schema, task) is [var problem, ..] ? Refuse(problem) : null;
    }

    private static RunwareError Refuse(SchemaProblem problem)
    {
        if (problem is { Path: "", Keyword: "anyOf" or "oneOf" })
        {
            return new RunwareError(400, "unsupportedDimensions", "The combination of width and height is not supported by this model") { Parameter = "width,height" };
        }

        string name = problem.Path.Split('.')[^1].Split('[')[0];
        string verb = problem.Keyword == "required" ? "missing" : "invalid";
        return new RunwareError(400, verb + Capitalize(name.Length == 0 ? "task" : name), problem.Message) { Parameter = problem.Path.Length == 0 ? null : problem.Path };
    }

    private static bool Fits(CompiledSchema schema, JsonElement task, string name) =>
        schema.Property(name) is not { } property || (task.Member(name) is { } value && SchemaValidator.Validate(property, value).Count == 0);

    private static CompiledSchema? Items(CompiledSchema schema) => schema.Items ?? schema.AllOf.Select(Items).FirstOrDefault(items => items is not null);

    /// <summary>The schemas of single tasks: a schema that knows the type of a task is one, others choose between them.</summary>
    private static IReadOnlyList<CompiledSchema> Choices(CompiledSchema schema) =>
        schema.Property("taskType") is not null ? [schema] : [.. (schema.OneOf ?? schema.AnyOf ?? schema.AllOf).SelectMany(Choices)];

    private static string Capitalize(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
