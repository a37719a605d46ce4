namespace Krea2.PackageTests;

/// <summary>A class library that has the client, and an app that only references the library.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class LibraryTests(PackedFeed feed)
{
    [Fact]
    public async Task AppOfALibrary_UsesTheClientAndDoesNotGenerateItAgain()
    {
        Workspace both = new(feed, "Library");
        both.WriteProject("pictures/pictures.csproj", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks><GenerateDocumentationFile>true</GenerateDocumentationFile>", framework: "")
            .Write("pictures/Painter.cs", """
                namespace Pictures;

                /// <summary>Paints foxes.</summary>
                public static class Painter
                {
                    /// <summary>Paints one.</summary>
                    public static Task<Krea2.Job> PaintAsync(Krea2.KreaAi.KreaClient client, Krea2.KreaAi.KreaRequest request) => client.Large.GenerateAsync(request);
                }
                """)
            .Write("app/app.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../pictures/pictures.csproj" />
                    <PackageReference Include="Krea2.Testing" Version="VERSION" />
                  </ItemGroup>
                </Project>
                """)
            .Write("app/Program.cs", """
                using Krea2.KreaAi;
                using Krea2.Testing;

                await using var host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { ApiKey = "test-key" });
                using var krea = new KreaClient(new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey });
                var request = new KreaRequest { Prompt = "A red fox", AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K };
                Console.WriteLine((await Pictures.Painter.PaintAsync(krea, request)).State);
                """);

        (await both.BuildAsync("app/app.csproj")).ShouldSucceed();
        DotNetResult run = (await both.RunAsync("run", "--no-build", "--project", "app/app.csproj")).ShouldSucceed();

        run.StandardOutput.Trim().ShouldBe("Succeeded");
        CompiledAssembly.Read(both.PathOf("app", "bin", "Debug", "net10.0", "pictures.dll")).PublicTypes.ShouldContain("Krea2.KreaAi.KreaClient");
        CompiledAssembly.Read(both.PathOf("app", "bin", "Debug", "net10.0", "app.dll")).Types.ShouldNotContain(name => name.StartsWith("Krea2.", StringComparison.Ordinal));
        (await both.SpecFilesAsync("app/app.csproj")).ShouldBeEmpty();

        // The library serves its older framework too.
        (await both.BuildAsync("pictures/pictures.csproj")).ShouldSucceed();
        CompiledAssembly.Read(both.PathOf("pictures", "bin", "Debug", "net8.0", "pictures.dll")).PublicTypes.ShouldContain("Krea2.KreaAi.KreaClient");
    }

    [Fact]
    public async Task ClientOfALibrary_GeneratedAgainInItsApp_IsOurError()
    {
        Workspace twice = new(feed, "Twice");
        twice.WriteProject("pictures/pictures.csproj")
            .WriteProject("app/app.csproj", "<OutputType>Exe</OutputType><Krea2Providers>$(AppProviders)</Krea2Providers>", """<ProjectReference Include="../pictures/pictures.csproj" />""")
            .Write("app/Painter.cs", "Console.WriteLine(typeof(Krea2.KreaAi.KreaClient));");

        DotNetResult refused = await twice.RunAsync("build", "app/app.csproj", "-nodeReuse:false");
        refused.ShouldFailWith("KREA0007", "Krea2.KreaAi.KreaClient", "pictures", "Krea2Providers");
        // Not one warning for each use of a type.
        refused.StandardOutput.ShouldNotContain(".g.cs(");

        // What the sentence advises.
        (await twice.BuildAsync("app/app.csproj", "--no-restore", "-p:AppProviders=none")).ShouldSucceed();
    }

    [Fact]
    public async Task InternalVisibility_KeepsTheClientOutOfTheLibrarysSurface()
    {
        Workspace library = new(feed, "Internal");
        library.WriteProject("hidden.csproj", "<Krea2Visibility>internal</Krea2Visibility><GenerateDocumentationFile>true</GenerateDocumentationFile>");

        (await library.BuildAsync("hidden.csproj")).ShouldSucceed();

        CompiledAssembly assembly = CompiledAssembly.Read(library.PathOf("bin", "Debug", "net10.0", "hidden.dll"));
        assembly.PublicTypes.ShouldBeEmpty();
        assembly.Types.ShouldContain("Krea2.KreaAi.KreaClient");
    }
}
