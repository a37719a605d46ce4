using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Building;

/// <summary>The interfaces of a client of the user's own document, and how it is added to services.</summary>
public sealed class InterfaceTests
{
    [Fact]
    public void Client_IsUsedAndFakedThroughItsInterface()
    {
        using var assembly = Load(
            "'/pets/{id}': {'get': {'operationId': 'getPet', 'tags': ['pets'], 'parameters': [{'name': 'options', 'in': 'query', 'schema': {'type': 'string', 'maxLength': 3}}], 'responses': {'204': {'description': ''}}}}",
            """
            private sealed class Fake : IAcmeClient, IPetsOperations
            {
                public string Seen = "";
                public IPetsOperations Pets => this;
                public System.Threading.Tasks.Task GetPetAsync(string id, string? optionsValue = null, CallOptions? options = null, System.Threading.CancellationToken cancellationToken = default)
                {
                    Seen += id + optionsValue + options?.Validate;
                    return System.Threading.Tasks.Task.CompletedTask;
                }
            }

            private static System.Threading.Tasks.Task Use(IAcmeClient acme) => acme.Pets.GetPetAsync("a", "b", new CallOptions { Validate = false });

            public static string Faked() { var fake = new Fake(); Use(fake).GetAwaiter().GetResult(); return fake.Seen; }

            public static string Real(System.Net.Http.HttpMessageHandler handler)
            {
                using var client = new AcmeClient(new AcmeClientOptions { BaseAddress = new Uri("http://127.0.0.1/") }, new System.Net.Http.HttpClient(handler));
                Use(client).GetAwaiter().GetResult();
                return ReferenceEquals(((IAcmeClient)client).Pets, client.Pets).ToString();
            }
            """);

        assembly.Text("Faked").ShouldBe("abFalse");
        var handler = new NoContentHandler();
        assembly.Text("Real", handler).ShouldBe("True");
        handler.Address.ShouldBe("http://127.0.0.1/pets/a?options=b");
    }

    [Fact]
    public void Options_OfACall_SwitchItsValidationOff()
    {
        using var assembly = Load(
            "'/pets': {'get': {'operationId': 'findPets', 'parameters': [{'name': 'options', 'in': 'query', 'schema': {'type': 'string', 'maxLength': 3}}], 'responses': {'204': {'description': ''}}}}",
            """
            public static string Find(System.Net.Http.HttpMessageHandler handler, bool? validate)
            {
                using var client = new AcmeClient(new AcmeClientOptions { BaseAddress = new Uri("http://127.0.0.1/") }, new System.Net.Http.HttpClient(handler));
                client.Pets.FindPetsAsync("long", new CallOptions { Validate = validate }).GetAwaiter().GetResult();
                return "sent";
            }
            """);

        Should.Throw<InvalidRequestException>(() => assembly.Text("Find", new NoContentHandler(), null)).Violations.ShouldHaveSingleItem().Keyword.ShouldBe("maxLength");
        assembly.Text("Find", new NoContentHandler(), false).ShouldBe("sent");
    }

    [Fact]
    public void NamesOfTheDocument_GiveWay()
    {
        var run = GeneratorRun.Of(Spec.Own(
            """
            {'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {
              '/a': {'get': {'operationId': 'getA', 'tags': ['IPets'], 'responses': {'200': {'description': '', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/IAcmeClient'}}}}}}},
              '/b': {'get': {'operationId': 'getB', 'tags': ['Pets'], 'responses': {'200': {'description': '', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/IPetsOperations'}}}}}}},
              '/c': {'get': {'operationId': 'getC', 'tags': ['Definition'], 'responses': {'204': {'description': ''}}}},
              '/d': {'get': {'operationId': 'getD', 'tags': ['IAcmeClient'], 'responses': {'204': {'description': ''}}}}},
             'components': {'schemas': {
              'IAcmeClient': {'type': 'object', 'properties': {'id': {'type': 'string'}}},
              'IPetsOperations': {'type': 'object', 'properties': {'id': {'type': 'string'}}}}}}
            """)).ShouldCompile();

        var client = run.Texts["AcmeClient.g.cs"];
        client.ShouldContain("public interface IAcmeClient\n");
        client.ShouldContain("    IIPetsOperations IPets { get; }\n");
        client.ShouldContain("    IPetsOperations2 Pets { get; }\n");
        client.ShouldContain("public DefinitionOperations DefinitionOperations { get; }\n");
        client.ShouldContain("public IAcmeClientOperations IAcmeClientOperations { get; }\n");
        run.Texts["AcmeClient.IAcmeClient2.g.cs"].ShouldContain("public sealed record IAcmeClient2");
    }

    [Fact]
    public void ClientsOfOneNameInSeveralNamespaces_AreAddedByClassesOfTheirOwn()
    {
        var document = "{'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {'/a': {'get': {'operationId': 'getA', 'responses': {'204': {'description': ''}}}}}}";
        var code = "using Microsoft.Extensions.DependencyInjection; static class Use { public static void Both(IServiceCollection services) { services.AddAcmeClient((One.AcmeClientOptions o) => { }); services.AddAcmeClient((Two.AcmeClientOptions o) => { }); } }";

        var run = GeneratorRun.Of(Compiler.Compile("User", [], code), [Spec.Own(document, "One"), Spec.Own(document, "Two", path: "/user/two.json")]).ShouldCompile();

        run.Texts.Values.Count(text => text.Contains("static class AcmeClientServiceCollectionExtensions_", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void InternalClient_StaysInternal()
    {
        var document = Spec.Own("{'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {'/a': {'get': {'operationId': 'getA', 'tags': ['pets'], 'deprecated': true, 'responses': {'204': {'description': ''}}}}}}");
        var run = GeneratorRun.Of(Compiler.Compile("User", []), [document], ("Krea2Visibility", "internal")).ShouldCompile();

        run.Texts["AcmeClient.g.cs"].ShouldContain("internal interface IAcmeClient\n");
        run.Texts["AcmeClient.Pets.g.cs"].ShouldContain("internal interface IPetsOperations\n");
        run.Texts["AcmeClient.Pets.g.cs"].Split("[global::System.Obsolete").Length.ShouldBe(3, "the method of the class and that of the interface");
        run.Texts["AcmeClient.DependencyInjection.g.cs"].ShouldContain("internal static class AcmeClientServiceCollectionExtensions\n");
    }

    private static LoadedAssembly Load(string paths, string methods) =>
        LoadedAssembly.Of([Spec.Own("{'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {" + paths + "}}")], "using Acme;", methods);

    private sealed class NoContentHandler : HttpMessageHandler
    {
        public string Address { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        }
    }
}
