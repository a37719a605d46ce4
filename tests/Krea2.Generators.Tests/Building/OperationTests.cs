using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Building;

/// <summary>What operations send and how they read answers, executed against a handler that keeps the request.</summary>
public sealed class OperationTests
{
    private const string Call =
        """
        public static string Call(System.Net.Http.HttpMessageHandler handler, Func<AcmeClient, System.Threading.Tasks.Task<object?>> call)
        {
            using var client = new AcmeClient(new AcmeClientOptions { BaseAddress = new Uri("http://127.0.0.1/"), ApiKey = "k" }, new System.Net.Http.HttpClient(handler));
            return call(client).GetAwaiter().GetResult()?.ToString() ?? "";
        }

        """;

    [Theory]
    [InlineData(200, """{"id":"p"}""", "p")]
    [InlineData(201, """{"job":"j","eta":3}""", "j")]
    [InlineData(202, "[1,2]", "[1,2]")]
    public void AnswersOfSeveralKinds_AreAllRead(int status, string body, string expected)
    {
        using var assembly = Load(
            """
            '/pets': {'post': {'operationId': 'addPet', 'responses': {
              '202': {'description': '', 'content': {'application/json': {'schema': {'type': 'array', 'items': {'type': 'integer'}}}}},
              '201': {'description': '', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Errand'}}}},
              '200': {'description': '', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Pet'}}}}}}}
            """,
            """
            public static string Add(System.Net.Http.HttpMessageHandler handler) => Call(handler, async client =>
            {
                var answer = await client.Pets.AddPetAsync();
                return answer.TryGetPet(out var pet) ? pet.Id : answer.TryGetErrand(out var errand) ? errand.Job : answer.TryGetList(out var list) ? "[" + string.Join(",", list) + "]" : "";
            });
            """);

        assembly.Text("Add", new KeepingHandler((HttpStatusCode)status, body)).ShouldBe(expected);
    }

    [Fact]
    public void BodyThatIsNoObject_IsChecked()
    {
        using var assembly = Load(
            """
            '/tags': {'put': {'operationId': 'setTags', 'requestBody': {'required': true, 'content': {'application/json': {'schema': {'type': 'array', 'maxItems': 2, 'items': {'type': 'string', 'maxLength': 3}}}}}, 'responses': {'204': {'description': ''}}},
                      'post': {'operationId': 'setCount', 'requestBody': {'content': {'application/json': {'schema': {'type': 'integer', 'maximum': 3}}}}, 'responses': {'204': {'description': ''}}}}
            """,
            """
            public static string Set(System.Net.Http.HttpMessageHandler handler, string[] tags) => Call(handler, async client => { await client.Tags.SetTagsAsync(tags); return "sent"; });
            public static string Count(System.Net.Http.HttpMessageHandler handler, int? count) => Call(handler, async client => { await client.Tags.SetCountAsync(count); return "sent"; });
            """);

        var handler = new KeepingHandler(HttpStatusCode.NoContent, "");
        assembly.Text("Set", handler, new[] { "abc", "d" }).ShouldBe("sent");
        handler.Body.ShouldBe("""["abc","d"]""");
        Should.Throw<InvalidRequestException>(() => assembly.Text("Set", handler, new[] { "a", "b", "c" })).Violations.ShouldHaveSingleItem().Keyword.ShouldBe("maxItems");
        Should.Throw<InvalidRequestException>(() => assembly.Text("Set", handler, new[] { "a", "long" })).Violations.ShouldHaveSingleItem().Pointer.ShouldBe("/body/1");
        assembly.Text("Count", handler, 3).ShouldBe("sent");
        assembly.Text("Count", handler, null).ShouldBe("sent");
        Should.Throw<InvalidRequestException>(() => assembly.Text("Count", handler, 4)).Violations.ShouldHaveSingleItem().Keyword.ShouldBe("maximum");
    }

    [Fact]
    public void ParametersOfEveryKind_AreSentAsTheDocumentSays()
    {
        using var assembly = Load(
            """
            '/a/{list}/{key}': {'get': {'operationId': 'find', 'parameters': [
              {'name': 'list', 'in': 'path', 'required': true, 'schema': {'type': 'array', 'items': {'type': 'integer'}}},
              {'name': 'key', 'in': 'path', 'required': true, 'schema': {'type': 'string'}},
              {'name': 'tags', 'in': 'query', 'schema': {'type': 'array', 'items': {'type': 'string', 'enum': ['a', 'A', 'b&c']}}},
              {'name': 'ids', 'in': 'query', 'explode': false, 'schema': {'type': 'array', 'items': {'type': 'string', 'format': 'uuid'}}},
              {'name': 'filter', 'in': 'query', 'style': 'deepObject', 'schema': {'type': 'object', 'properties': {'from': {'type': 'string'}}}},
              {'name': 'json', 'in': 'query', 'content': {'application/json': {'schema': {'type': 'object', 'properties': {'a': {'type': 'integer'}}}}}},
              {'name': 'X-Flags', 'in': 'header', 'schema': {'type': 'array', 'items': {'type': 'boolean'}}},
              {'name': 'sid', 'in': 'cookie', 'schema': {'type': 'number'}},
              {'name': 'when', 'in': 'query', 'required': true, 'schema': {'type': 'string', 'format': 'date'}}],
              'responses': {'204': {'description': ''}}}}
            """,
            """
            public static string Find(System.Net.Http.HttpMessageHandler handler) => Call(handler, async client =>
            {
                await client.A.FindAsync([1, 2], "x/y", new DateOnly(2026, 10, 9), tags: [FindTag.A, FindTag.AValue, FindTag.BC], ids: [Guid.Empty], filter: new Dictionary<string, string> { ["from"] = "a b" }, json: "{\"a\":1}", xFlags: [true, false], sid: 1.5);
                return "sent";
            });
            """);

        var handler = new KeepingHandler(HttpStatusCode.NoContent, "");
        assembly.Text("Find", handler).ShouldBe("sent");
        Uri.UnescapeDataString(handler.Address.Replace("%2F", "(slash)", StringComparison.Ordinal).Replace("%26", "(and)", StringComparison.Ordinal))
            .ShouldBe("http://127.0.0.1/a/1,2/x(slash)y?when=2026-10-09&tags=a&tags=A&tags=b(and)c&ids=00000000-0000-0000-0000-000000000000&filter[from]=a b&json={\"a\":1}");
        handler.Headers!.GetValues("X-Flags").ShouldBe(["true,false"]);
        handler.Headers.GetValues("Cookie").ShouldBe(["sid=1.5"]);
    }

    private static LoadedAssembly Load(string paths, string methods) => LoadedAssembly.Of(
        [Spec.Own("{'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {" + paths + "}, 'components': {'schemas': {"
            + "'Pet': {'type': 'object', 'required': ['id'], 'properties': {'id': {'type': 'string'}}}, 'Errand': {'type': 'object', 'required': ['job'], 'properties': {'job': {'type': 'string'}, 'eta': {'type': 'integer'}}}}}}")],
        "using Acme;", Call + methods);

    private sealed class KeepingHandler(HttpStatusCode status, string answer) : HttpMessageHandler
    {
        public string Address { get; private set; } = "";

        public string Body { get; private set; } = "";

        public HttpRequestHeaders? Headers { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.AbsoluteUri;
            Headers = request.Headers;
            Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
