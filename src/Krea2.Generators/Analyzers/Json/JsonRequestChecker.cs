using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the JSON text of a request against the contract of its type.</summary>
internal static class JsonRequestChecker
{
    /// <summary>What is wrong with a text.</summary>
    /// <param name="text">The text; <see cref="JsonHole"/> stands for what is not known of it.</param>
    /// <param name="type">The type of the request.</param>
    /// <param name="contract">The contract of the compilation.</param>
    /// <param name="isReplaced">Whether a member gets another value before the request is used: its value is not checked.</param>
    /// <param name="variants">The variants that the request is known to go to.</param>
    /// <param name="isBody">Whether the text may be the body as it is sent, with the request inside.</param>
    public static IReadOnlyList<JsonFinding> Check(string text, TypeContract type, RequestContract contract, Func<ISymbol, bool>? isReplaced = null, IReadOnlyList<string>? variants = null, bool isBody = false)
    {
        var findings = new JsonFindings { IsParsed = !isBody };
        var problems = new ProblemSink();
        var root = JsonTree.Read(text, "", problems);
        if (problems.Problems.FirstOrDefault(problem => problem.Id == DiagnosticIds.Unreadable) is { } broken)
        {
            // What stands in a hole may well make sense of the rest.
            if (!JsonHole.IsIn(text))
            {
                findings.Add(RequestDescriptors.BrokenJsonId, broken.Range, $"The JSON cannot be read: found {broken.Arguments[0]}, but expected {broken.Arguments[1]}");
            }

            return findings.All;
        }

        if (root is null || JsonHole.IsValue(root))
        {
            return findings.All;
        }

        // Two names that are not known may well differ.
        var duplicates = problems.Problems
            .Where(problem => problem.Id == DiagnosticIds.DuplicateKey)
            .Select(problem => (problem.Range, Name: JsonHole.IsIn(new TextLines(text).TextOf(problem.Range)) ? null : problem.Arguments[0]))
            .ToList();
        var editor = new JsonEditor(text);
        var requests = isBody ? [.. SentBody.RequestsIn(root, type, contract)] : new[] { root };
        if (isBody)
        {
            JsonBodyChecker.Check(root, type, contract, findings, mayEdit: duplicates.Count == 0);
            JsonBatchChecker.Check(requests, type, findings);
            if (root.Kind == JsonKind.Object && !requests.Contains(root))
            {
                new JsonObjectChecker(contract, findings, duplicates, editor, variants ?? []).CheckDuplicates(root);
            }
        }

        foreach (var request in requests)
        {
            if (request.Kind == JsonKind.Object)
            {
                JsonVariantChecker.Check(request, type, contract, variants ?? [], findings);
                var goesTo = SentBody.VariantsOf(request, type, contract) is { Count: > 0 } named ? named : variants ?? [];
                new JsonObjectChecker(contract, findings, duplicates, editor, goesTo).Check(request, type, isReplaced ?? (static _ => false));
            }
            else
            {
                findings.Add(RequestDescriptors.WrongJsonTypeId, request.Range, $"The request must be an object{type.Host.On}, but is {Excerpt.Of(request)}");
            }
        }

        return findings.All;
    }
}
