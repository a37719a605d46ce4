using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Krea2.Generators.Tests.Harness;
using Krea2.Metadata;

namespace Krea2.Generators.Tests.JsonSchemaSuite;

/// <summary>A client that was generated from one document with an operation for each schema.</summary>
internal sealed class SuiteClient : IDisposable
{
    private readonly LoadedAssembly _assembly;
    private readonly List<(SuiteCase Case, Type Request)> _requests = [];

    /// <summary>Generates, compiles and loads.</summary>
    public SuiteClient(IReadOnlyList<SuiteCase> cases)
    {
        _assembly = LoadedAssembly.Load(GeneratorRun.Of(Spec.Exact(Document(cases).ToJsonString())).ShouldCompile().Output);
        var types = _assembly.Assembly.GetCustomAttributes<GeneratedRequestAttribute>().ToDictionary(request => request.Route, request => request.Request);
        for (var i = 0; i < cases.Count; i++)
        {
            _requests.Add((cases[i], types[Route(i)]));
        }
    }

    /// <summary>All verdicts.</summary>
    public IEnumerable<SuiteVerdict> Judge()
    {
        foreach (var (item, request) in _requests)
        {
            var parse = request.GetMethod("Parse", [typeof(string)])!.CreateDelegate<Func<string, object>>();
            var validate = request.GetMethod("Validate", [])!;
            var type = request.GetProperty("Value")!.PropertyType;
            foreach (var test in item.Tests)
            {
                var json = new JsonObject { ["value"] = test.Data?.DeepClone() }.ToJsonString();
                yield return new SuiteVerdict(item, test, type == typeof(JsonElement), Refusal(parse, validate, json));
            }
        }
    }

    public void Dispose() => _assembly.Dispose();

    private static string? Refusal(Func<string, object> parse, MethodInfo validate, string json)
    {
        try
        {
            var violations = (IReadOnlyList<ConstraintViolation>)validate.Invoke(parse(json), [])!;
            return violations.Count == 0 ? null : string.Join("; ", violations);
        }
        catch (JsonException e)
        {
            return e.Message;
        }
    }

    private static string Route(int index) => "/s" + index.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Document(IReadOnlyList<SuiteCase> cases)
    {
        var paths = new JsonObject();
        var components = new JsonObject();
        for (var i = 0; i < cases.Count; i++)
        {
            var name = "S" + i.ToString(CultureInfo.InvariantCulture);
            var schema = cases[i].Schema?.DeepClone();
            if (SuiteReferences.Has(schema))
            {
                components[name] = SuiteReferences.Moved(schema, name);
                schema = new JsonObject { ["$ref"] = "#/components/schemas/" + name };
            }

            paths[Route(i)] = new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["operationId"] = "case" + name,
                    ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Body(schema) } } },
                    ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "Done." } },
                },
            };
        }

        return new JsonObject
        {
            ["openapi"] = cases[0].IsVersion30 ? "3.0.3" : "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Suite", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = components },
        };
    }

    private static JsonObject Body(JsonNode? value) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("value"),
        ["properties"] = new JsonObject { ["value"] = value },
    };
}

/// <summary>Our verdict on an instance.</summary>
/// <param name="Case">The schema.</param>
/// <param name="Test">The instance.</param>
/// <param name="Untyped">Whether the C# member takes any JSON.</param>
/// <param name="Refusal">Why the instance was refused; null when it was not.</param>
internal sealed record SuiteVerdict(SuiteCase Case, SuiteInstance Test, bool Untyped, string? Refusal);
