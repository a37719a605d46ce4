namespace Krea2.Generators.Emitting;

/// <summary>Names of the framework and the runtime as generated code writes them.</summary>
internal static class KnownNames
{
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string EncodedText = "global::System.Text.Json.JsonEncodedText";
    public const string TokenType = "global::System.Text.Json.JsonTokenType";
    public const string JsonReading = "global::Krea2.Serialization.JsonReading";
    public const string JsonWriting = "global::Krea2.Serialization.JsonWriting";
    public const string JsonErrors = "global::Krea2.Serialization.JsonErrors";
    public const string JsonText = "global::Krea2.Serialization.JsonText";
    public const string Immutable = "global::Krea2.Serialization.Immutable";
    public const string ExtraMembers = "global::Krea2.ExtraMembers";
    public const string ViolationList = "global::Krea2.ViolationList";
    public const string Violations = "global::System.Collections.Generic.IReadOnlyList<global::Krea2.ConstraintViolation>";
    public const string Constraint = "global::Krea2.Constraints.Constraint";
    public const string Metadata = "global::Krea2.Metadata";
    public const string Http = "global::Krea2.Http";
    public const string Services = "global::Microsoft.Extensions.DependencyInjection";
    public const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CallOptions = "global::Krea2.CallOptions";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public static readonly string GeneratedCode = $"[global::System.CodeDom.Compiler.GeneratedCode(\"Krea2.Generators\", \"{typeof(KnownNames).Assembly.GetName().Version.ToString(3)}\")]";
    public const string Obsolete = "[global::System.Obsolete(\"The document marks this as deprecated.\")]";
}
