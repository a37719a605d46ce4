namespace Krea2.Generators.Tests.Analyzers.Hosts;

/// <summary>Request files hold the request, or the whole body as it is sent, with the request inside.</summary>
public sealed class SentBodyTests
{
    private const string Task = "{'taskType': 'imageInference', 'taskUUID': '2eb8aa08-aa98-41ea-b4aa-73b441d16380', 'model': 'krea:krea@2-medium', 'positivePrompt': 'a', 'width': 1024, 'height': 1024}";

    [Theory]
    [InlineData("{'prompt': 'a', 'style_reference_strength': 2, 'style_reference_images': ['https://a.example/b.png']}", "E KREA1001 [2]")]
    [InlineData("{'input': {'prompt': 'a', 'style_reference_strength': 2, 'style_reference_images': ['https://a.example/b.png']}, 'webhook': 'https://a.example'}", "E KREA1001 [2]")]
    [InlineData("{'input': {'prompt': 'a'}}", null)]
    [InlineData("{'input': {}}", "E KREA1011 [{]")]
    [InlineData("{'input': 3}", "E KREA1013 [3]")]
    public void Replicate(string json, string? expected) => ShouldStartWith(HostClients.OfFile(json, "replicate", "large"), expected);

    // The document closes the object around the input; that it is a warning leaves room for another route of the host.
    [Theory]
    [InlineData("'webhok': 'https://a.example'", "W KREA2002 ['webhok'] 'webhok' is not a known parameter beside 'input' on Replicate, the nearest one is 'webhook'")]
    [InlineData("'creativity': 'low'", "W KREA2002 ['creativity'] 'creativity' is not a known parameter beside 'input' on Replicate; it stands inside of 'input'")]
    [InlineData("'extra': 1", "W KREA2002 ['extra'] 'extra' is not a known parameter beside 'input' on Replicate")]
    [InlineData("'webhook': 'https://a.example', 'webhook': 'https://b.example'", "E KREA1014 ['webhook'] 'webhook' stands twice in one object")]
    [InlineData("'input': {'prompt': 'b'}", "E KREA1014 ['input'] 'input' stands twice in one object")]
    [InlineData("'caf\u00e9': 1", "W KREA2002 ['caf\u00e9'] 'caf\\u00e9' is not a known parameter beside 'input' on Replicate")]
    [InlineData("'webhook': 'https://a.example', 'webhook_events_filter': ['completed'], 'stream': true", null)]
    public void Replicate_NamesBesideTheInput(string beside, string? expected)
    {
        var found = HostClients.OfFile("{'input': {'prompt': 'a'}, " + beside + "}", "replicate", "large");

        ShouldStartWith(found, expected?.Replace("['", "[\"", StringComparison.Ordinal).Replace("']", "\"]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[" + Task + "]", null)]
    [InlineData(Task, null)]
    [InlineData("[{'taskType': 'getResponse', 'taskUUID': '2eb8aa08-aa98-41ea-b4aa-73b441d16380'}]", null)]
    [InlineData("[]", null)]
    [InlineData("[7]", "E KREA1013 [7]")]
    public void Runware(string json, string? expected) => ShouldStartWith(HostClients.OfFile(json, "runware", "medium"), expected);

    [Fact]
    public void Tasks_AreJudgedEach() =>
        HostClients.OfFile("[" + Task + "," + Task.Replace("'height': 1024", "'height': 896", StringComparison.Ordinal) + "," + Task.Replace("'height': 1024", "'height': 1024, 'numberResults': 0", StringComparison.Ordinal) + "]", "runware", "medium").Where(found => found[0] == 'E').Select(found => found[..10]).ShouldBe(["E KREA1010", "E KREA1001"]);

    // The client would not send them. A task of another kind asks for the result of one, and has its id.
    [Theory]
    [InlineData("[" + Task + "," + Task + "]", "W KREA1006 [\"2eb8aa08-aa98-41ea-b4aa-73b441d16380\"] 'taskUUID' must be different in each request on Runware, but \"2eb8aa08-aa98-41ea-b4aa-73b441d16380\" stands in another one")]
    [InlineData("[" + Task + ",{'taskType': 'getResponse', 'taskUUID': '2eb8aa08-aa98-41ea-b4aa-73b441d16380'}]", null)]
    public void TasksOfOneId_AreAWarning(string json, string? expected) => ShouldStartWith(HostClients.OfFile(json, "runware", "medium"), expected);

    [Fact]
    public void NameThatStandsTwiceInATask_IsSaidOnce() =>
        ShouldStartWith(HostClients.OfFile("[" + Task.Replace("'width': 1024", "'width': 1024, 'width': 1024", StringComparison.Ordinal) + "]", "runware", "medium"), "E KREA1014 [\"width\"]");

    // An empty id is none: the client fills it in.
    [Fact]
    public void EmptyIds_AreNotTheSame() =>
        HostClients.OfFile("[" + string.Join(",", Enumerable.Repeat(Task.Replace("2eb8aa08-aa98-41ea-b4aa-73b441d16380", "", StringComparison.Ordinal), 2)) + "]", "runware", "medium").ShouldAllBe(found => !found.Contains("KREA1006", StringComparison.Ordinal));

    [Fact]
    public void IdsAreComparedWithoutTheirCase() =>
        ShouldStartWith(HostClients.OfFile("[" + Task + "," + Task.Replace("2eb8aa08", "2EB8AA08", StringComparison.Ordinal) + "]", "runware", "medium"), "W KREA1006 [\"2EB8AA08-");

    // What the model of a task is, the task itself says: the sizes of Large are only inferred.
    [Fact]
    public void Variant_IsReadFromTheModel() =>
        HostClients.Messages("_ = RunwareRequest.Parse(\"\"\"" + Task.Replace("2-medium", "2-large", StringComparison.Ordinal).Replace("1024}", "896}", StringComparison.Ordinal).Replace('\'', '"') + "\"\"\");").ShouldHaveSingleItem().ShouldStartWith("W KREA1010");

    // The host makes what the task says, so it is judged by the rules of that, and said that it is not what the file is for.
    [Theory]
    [InlineData(Task, "large", "'model' must be \"krea:krea@2-large\" for the variant 'large', but is \"krea:krea@2-medium\"")]
    [InlineData("[" + Task + "]", "large", "'model' must be \"krea:krea@2-large\" for the variant 'large', but is \"krea:krea@2-medium\"")]
    [InlineData(Task, "medium", null)]
    public void ModelOfAnotherVariant_IsAWarning(string json, string variant, string? message)
    {
        IReadOnlyList<string> found = HostClients.OfFile(json, "runware", variant);

        if (message is null)
        {
            found.ShouldBeEmpty();
        }
        else
        {
            found.ShouldHaveSingleItem().ShouldBe("W KREA1007 [\"krea:krea@2-medium\"] " + message);
        }
    }

    [Fact]
    public void TaskOfAnotherVariant_IsJudgedByTheRulesOfThat() =>
        HostClients.OfFile(Task.Replace("2-medium", "2-large", StringComparison.Ordinal).Replace("'height': 1024", "'height': 896", StringComparison.Ordinal), "runware", "medium").Select(found => found[..10]).ShouldBe(["W KREA1007", "W KREA1010"]);

    // One thing is wrong, so one thing is said, and not again by the rule that asks for a pair.
    [Theory]
    [InlineData("'height': '1024'", "E KREA1013 [\"1024\"]")]
    [InlineData("'steps': 1", "E KREA1011 [{]")]
    public void WrongHalfOfAPair_IsSaidOnce(string height, string expected) =>
        HostClients.OfFile(Task.Replace("'height': 1024", height, StringComparison.Ordinal), "runware", "medium").Where(found => found[0] != 'I').ShouldHaveSingleItem().ShouldStartWith(expected);

    private static void ShouldStartWith(IReadOnlyList<string> found, string? expected)
    {
        if (expected is null)
        {
            found.ShouldBeEmpty();
        }
        else
        {
            found.ShouldHaveSingleItem().ShouldStartWith(expected);
        }
    }
}
