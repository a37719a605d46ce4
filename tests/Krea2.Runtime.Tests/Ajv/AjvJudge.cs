using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Krea2.Runtime.Tests.Npm;

namespace Krea2.Runtime.Tests.Ajv;

/// <summary>Asks ajv what it says of JSON texts.</summary>
internal static class AjvJudge
{
    private static readonly NpmInstallation _installation = new("Ajv");

    /// <summary>What is wrong with each text; null where nothing is.</summary>
    /// <param name="document">The document with the schema.</param>
    /// <param name="pointer">Where in it the schema stands.</param>
    /// <param name="texts">The texts.</param>
    public static async Task<IReadOnlyList<string?>> JudgeAsync(JsonNode document, string pointer, IReadOnlyList<string> texts)
    {
        await _installation.EnsureAsync();
        using Process node = _installation.Start(NpmInstallation.NodePath!, _installation.PathOf("judge.js"));
        Task<string> output = node.StandardOutput.ReadToEndAsync();
        Task<string> errors = node.StandardError.ReadToEndAsync();
        JsonObject input = new() { ["document"] = document.DeepClone(), ["pointer"] = pointer, ["requests"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]) };
        await node.StandardInput.WriteAsync(input.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        return JsonSerializer.Deserialize<string?[]>(await output)!;
    }
}
