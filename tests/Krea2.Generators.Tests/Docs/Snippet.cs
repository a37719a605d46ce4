using System.Globalization;
using System.Text;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Tests.Docs;

/// <summary>A C# block of a page, made into a method of a class of its own. Names that the block uses and does not declare come from <see cref="Ambient"/>.</summary>
internal sealed class Snippet
{
    /// <summary>What a reader takes as given. The hosts are fake ones, started when they are first used.</summary>
    public const string Ambient =
        """
        using Krea2; using Krea2.KreaAi; using Krea2.Replicate; using Krea2.Runware; using Krea2.WaveSpeed; using Krea2.Testing; using System; using System.Collections.Generic; using System.Threading;
        namespace Docs;
        internal static class Ambient
        {
            private static readonly Lazy<FakeKreaHost> s_host = new(() => FakeKreaHost.StartAsync(new FakeKreaHostOptions { JobDuration = TimeSpan.Zero }).GetAwaiter().GetResult());
            private static readonly Lazy<FakeReplicateHost> s_replicate = new(() => FakeReplicateHost.StartAsync(new FakeReplicateHostOptions { JobDuration = TimeSpan.Zero }).GetAwaiter().GetResult());
            private static readonly Lazy<FakeRunwareHost> s_runware = new(() => FakeRunwareHost.StartAsync(new FakeRunwareHostOptions { JobDuration = TimeSpan.Zero }).GetAwaiter().GetResult());
            private static readonly Lazy<FakeWaveSpeedHost> s_wavespeed = new(() => FakeWaveSpeedHost.StartAsync(new FakeWaveSpeedHostOptions { JobDuration = TimeSpan.Zero }).GetAwaiter().GetResult());
            public static FakeKreaHost host => s_host.Value;
            public static KreaClient krea => new(new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey, Polling = new() { Initial = TimeSpan.FromMilliseconds(1) } });
            public static ReplicateClient replicate => new(new ReplicateClientOptions { BaseAddress = s_replicate.Value.BaseAddress, ApiKey = s_replicate.Value.ApiKey, Polling = new() { Initial = TimeSpan.FromMilliseconds(1) } });
            public static RunwareClient runware => new(new RunwareClientOptions { BaseAddress = s_runware.Value.BaseAddress, ApiKey = s_runware.Value.ApiKey, Polling = new() { Initial = TimeSpan.FromMilliseconds(1) } });
            public static WaveSpeedClient wavespeed => new(new WaveSpeedClientOptions { BaseAddress = s_wavespeed.Value.BaseAddress, ApiKey = s_wavespeed.Value.ApiKey, Polling = new() { Initial = TimeSpan.FromMilliseconds(1) } });
            public static KreaRequest request => new() { Prompt = "A red fox asleep in a paper boat", AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K };
            public static string sketch => "https://images.example/sketch.png";
            public static string jobId => "6f0b7a52-5d0e-4b53-9a56-0d2f1c1a7b11";
            public static Job job => new() { Id = jobId, Status = "queued", State = JobState.Waiting };
            public static IProgress<JobProgress> progress => new Progress<JobProgress>();
            public static CancellationToken cancellationToken => default;
            public static Microsoft.Extensions.Configuration.IConfiguration configuration => Krea2.Generators.Tests.Docs.SnippetCompilation.Configuration;
            public static Microsoft.Extensions.DependencyInjection.IServiceCollection services => new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        }
        internal static class Output
        {
            private static readonly AsyncLocal<System.IO.StringWriter?> s_writer = new();
            public static System.IO.StringWriter Begin() => s_writer.Value = new System.IO.StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
            public static void WriteLine(object? value) => s_writer.Value!.WriteLine(value);
        }
        """;

    private const string Usings =
        """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks; using System.Diagnostics.CodeAnalysis; using Xunit;
        using Krea2; using Krea2.KreaAi; using Krea2.Replicate; using Krea2.Runware; using Krea2.WaveSpeed; using Krea2.Testing; using Microsoft.Extensions.DependencyInjection; using Console = Docs.Output;
        """;

    private static readonly string[] s_ambientNames = ["host", "krea", "replicate", "runware", "wavespeed", "request", "sketch", "jobId", "job", "progress", "cancellationToken", "configuration", "services"];

    public Snippet(MarkdownFence fence, int number)
    {
        Fence = fence;
        ClassName = $"Docs.Snippet{number}.Program";
        Tree = Compiler.Parse(Wrap(fence, number), $"{fence.Page}.{number}.cs");
    }

    public MarkdownFence Fence { get; }

    public string ClassName { get; }

    public SyntaxTree Tree { get; }

    private static string Wrap(MarkdownFence fence, int number)
    {
        var unit = Compiler.Parse(fence.Text).GetCompilationUnitRoot();
        var types = unit.Members.Where(member => member is not GlobalStatementSyntax).ToList();
        var ambient = AmbientNames(unit).Select(name => $"var {name} = Ambient.{name}; ");
        return new StringBuilder(Usings).Append('\n')
            .AppendJoin('\n', unit.Usings.Select(directive => directive.ToString()).Where(directive => !Usings.Contains(directive, StringComparison.Ordinal))).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"namespace Docs.Snippet{number};\n")
            .Append("internal static class Program { public static async Task Run() { await Task.CompletedTask; ").AppendJoin("", ambient).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"#line {fence.Line} \"{fence.Page}\"\n")
            .Append(Blank(fence.Text, unit.Usings.Select(directive => directive.FullSpan).Concat(types.Select(type => type.FullSpan)))).Append("\n#line default\n} }\n")
            .AppendJoin('\n', types.Select(type => type.ToFullString()))
            .ToString();
    }

    private static IEnumerable<string> AmbientNames(CompilationUnitSyntax unit)
    {
        var declared = unit.DescendantNodes()
            .Select(node => node switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier.Text,
                ParameterSyntax parameter => parameter.Identifier.Text,
                SingleVariableDesignationSyntax designation => designation.Identifier.Text,
                ForEachStatementSyntax loop => loop.Identifier.Text,
                _ => "",
            })
            .ToHashSet();
        var used = unit.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text).ToHashSet();
        return s_ambientNames.Where(name => used.Contains(name) && !declared.Contains(name));
    }

    // Lines stay where they are, so that messages of the compiler point into the page.
    private static string Blank(string text, IEnumerable<TextSpan> spans)
    {
        var characters = text.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                characters[i] = characters[i] == '\n' ? '\n' : ' ';
            }
        }

        return new string(characters);
    }
}
