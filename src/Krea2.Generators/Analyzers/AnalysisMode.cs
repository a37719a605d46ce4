namespace Krea2.Generators.Analyzers;

/// <summary>How much the analyzers say about requests (MSBuild property <c>Krea2AnalysisMode</c>).</summary>
internal enum AnalysisMode
{
    /// <summary>Errors, warnings and suggestions as the rules have them.</summary>
    Default,

    /// <summary>What would be a suggestion is a warning. What is only inferred stays a warning: no mode makes a false error.</summary>
    Strict,

    /// <summary>Nothing is said about requests. Documents are checked all the same.</summary>
    Off,
}
