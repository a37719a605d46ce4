using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>A document of the user's own with every keyword that is understood, executed: inside and outside of each limit.</summary>
public sealed class OwnDocumentTests(AcmeFixture acme) : IClassFixture<AcmeFixture>
{
    private const string Start = """{"kind":"order","name":"abc",""";

    [Fact]
    public void JsonAndYaml_GiveTheSameCode()
    {
        var yaml = GeneratorRun.Of(AcmeFixture.Yaml);
        var json = GeneratorRun.Of(AcmeFixture.Json);

        yaml.ProblemTexts.ShouldBeEmpty();
        json.ProblemTexts.ShouldBeEmpty();
        json.Texts.ShouldBe(yaml.Texts);
        yaml.Texts.Count.ShouldBeGreaterThan(8);
    }

    [Theory]
    [InlineData("\"code\":\"AB12\"")]
    [InlineData("\"mail\":\"a@b\"")]
    [InlineData("\"link\":\"https://acme.example/a\"")]
    [InlineData("\"key\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("\"when\":\"2026-11-01T12:30:00+02:00\"")]
    [InlineData("\"day\":\"2026-11-01\"")]
    [InlineData("\"address\":\"127.0.0.1\"")]
    [InlineData("\"size\":4")]
    [InlineData("\"color\":\"2.35:1\"")]
    [InlineData("\"color\":\"dark blue\"")]
    [InlineData("\"finish\":\"matt\"")]
    [InlineData("\"finish\":null")]
    [InlineData("\"count\":0")]
    [InlineData("\"count\":9")]
    [InlineData("\"total\":9223372036854775807")]
    [InlineData("\"share\":0.001")]
    [InlineData("\"share\":0.999")]
    [InlineData("\"ratio\":0.07")]
    [InlineData("\"ratio\":19.99")]
    [InlineData("\"express\":true")]
    [InlineData("\"note\":null")]
    [InlineData("\"note\":\"abc\"")]
    [InlineData("\"tags\":[\"a\",\"b\",\"c\"]")]
    [InlineData("\"grid\":[[],[1,9]]")]
    [InlineData("\"prices\":{\"a\":1,\"b\":-5}")]
    [InlineData("\"labels\":{\"a\":1,\"b\":[null,{\"c\":\"d\"}]}")]
    [InlineData("\"anything\":[1,\"x\",null]")]
    [InlineData("\"box\":{\"width\":100,\"inner\":{\"width\":0}}")]
    [InlineData("\"box\":{\"width\":1,\"unknown\":{\"kept\":true}}")]
    [InlineData("\"boxes\":[]")]
    [InlineData("\"lid\":{\"width\":50,\"handle\":\"abcd\"}")]
    [InlineData("\"maybe\":null")]
    [InlineData("\"maybe\":{\"width\":1}")]
    [InlineData("\"target\":\"abc\"")]
    [InlineData("\"target\":1")]
    [InlineData("\"target\":[\"ab\",\"cd\"]")]
    [InlineData("\"target\":{\"width\":1}")]
    [InlineData("\"mixed\":\"ab\"")]
    [InlineData("\"mixed\":7")]
    [InlineData("\"mixed\":null")]
    [InlineData("\"pet\":{\"species\":\"cat\",\"lives\":9}")]
    [InlineData("\"pet\":{\"species\":\"dog\",\"tricks\":0}")]
    [InlineData("\"shape\":{\"side\":0}")]
    [InlineData("\"shape\":{\"radius\":0.5}")]
    [InlineData("\"secret\":\"s\"")]
    [InlineData("\"old\":\"o\"")]
    public void Allowed_RoundTrips(string member) => acme.Text("Check", Start + member + "}").ShouldBe(Start + member + "}");

    [Theory]
    [InlineData("\"code\":\"ab1\"", "KREA1004 /code: 'code' must match the pattern ^[A-Z]{2}\\d+$ on Acme, but is \"ab1\"")]
    [InlineData("\"mail\":\"a\"", "KREA1004 /mail: 'mail' must be an email address on Acme, but is \"a\"")]
    [InlineData("\"link\":\"fox.png\"", "KREA1004 /link: 'link' must be an absolute URI on Acme, but is \"fox.png\"")]
    [InlineData("\"address\":\"1.2.3\"", "KREA1004 /address: 'address' must be an IPv4 address on Acme, but is \"1.2.3\"")]
    [InlineData("\"size\":3", "KREA1007 /size: 'size' must be one of 1, 2, 4 on Acme, but is 3")]
    [InlineData("\"count\":-1", "KREA1001 /count: 'count' must be at least 0 on Acme, but is -1")]
    [InlineData("\"count\":10", "KREA1001 /count: 'count' must be at most 9 on Acme, but is 10")]
    [InlineData("\"total\":-1", "KREA1001 /total: 'total' must be at least 0 on Acme, but is -1")]
    [InlineData("\"share\":0", "KREA1001 /share: 'share' must be greater than 0 on Acme, but is 0")]
    [InlineData("\"share\":1", "KREA1001 /share: 'share' must be less than 1 on Acme, but is 1")]
    [InlineData("\"ratio\":0.075", "KREA1002 /ratio: 'ratio' must be a multiple of 0.01 on Acme, but is 0.075")]
    [InlineData("\"note\":\"abcd\"", "KREA1003 /note: 'note' must have at most 3 characters on Acme, but has 4")]
    [InlineData("\"tags\":[]", "KREA1005 /tags: 'tags' must have at least 1 item on Acme, but has 0")]
    [InlineData("\"tags\":[\"a\",\"b\",\"c\",\"d\"]", "KREA1005 /tags: 'tags' must have at most 3 items on Acme, but has 4")]
    [InlineData("\"tags\":[\"a\",\"b\",\"a\"]", "KREA1006 /tags: 'tags' must have distinct items on Acme, but items 0 and 2 are equal")]
    [InlineData("\"tags\":[\"a\",\"\"]", "KREA1003 /tags/1: an item of 'tags' must have at least 1 character on Acme, but has 0")]
    [InlineData("\"grid\":[[1,2,3]]", "KREA1005 /grid/0: an item of 'grid' must have at most 2 items on Acme, but has 3")]
    [InlineData("\"grid\":[[1],[2,10]]", "KREA1001 /grid/1/1: an item of 'grid' must be at most 9 on Acme, but is 10")]
    [InlineData("\"prices\":{}", "KREA1005 /prices: 'prices' must have at least 1 property on Acme, but has 0")]
    [InlineData("\"prices\":{\"a\":1,\"b\":1,\"c\":1}", "KREA1005 /prices: 'prices' must have at most 2 properties on Acme, but has 3")]
    [InlineData("\"prices\":{\"a/b\":2}", "KREA1001 /prices/a~1b: a value of 'prices' must be at most 1 on Acme, but is 2")]
    [InlineData("\"box\":{\"width\":101}", "KREA1001 /box/width: 'width' must be at most 100 on Acme, but is 101")]
    [InlineData("\"box\":{\"width\":1,\"inner\":{\"width\":-1}}", "KREA1001 /box/inner/width: 'width' must be at least 0 on Acme, but is -1")]
    [InlineData("\"boxes\":[{\"width\":1},{\"width\":-1}]", "KREA1001 /boxes/1/width: 'width' must be at least 0 on Acme, but is -1")]
    [InlineData("\"lid\":{\"width\":51,\"handle\":\"a\"}", "KREA1001 /lid/width: 'width' must be at most 50 on Acme, but is 51")]
    [InlineData("\"lid\":{\"width\":1,\"handle\":\"abcde\"}", "KREA1003 /lid/handle: 'handle' must have at most 4 characters on Acme, but has 5")]
    [InlineData("\"maybe\":{\"width\":-1}", "KREA1001 /maybe/width: 'width' must be at least 0 on Acme, but is -1")]
    [InlineData("\"target\":\"abcd\"", "KREA1003 /target: 'target' must have at most 3 characters on Acme, but has 4")]
    [InlineData("\"target\":0", "KREA1001 /target: 'target' must be at least 1 on Acme, but is 0")]
    [InlineData("\"target\":[\"ab\",\"cd\",\"ef\"]", "KREA1005 /target: 'target' must have at most 2 items on Acme, but has 3")]
    [InlineData("\"target\":[\"ab\",\"c\"]", "KREA1003 /target/1: an item of 'target' must have at least 2 characters on Acme, but has 1")]
    [InlineData("\"target\":{\"width\":-1}", "KREA1001 /target/width: 'width' must be at least 0 on Acme, but is -1")]
    [InlineData("\"mixed\":\"abc\"", "KREA1003 /mixed: 'mixed' must have at most 2 characters on Acme, but has 3")]
    [InlineData("\"mixed\":8", "KREA1001 /mixed: 'mixed' must be at most 7 on Acme, but is 8")]
    [InlineData("\"pet\":{\"species\":\"cat\",\"lives\":10}", "KREA1001 /pet/lives: 'lives' must be at most 9 on Acme, but is 10")]
    [InlineData("\"pet\":{\"species\":\"dog\",\"tricks\":-1}", "KREA1001 /pet/tricks: 'tricks' must be at least 0 on Acme, but is -1")]
    [InlineData("\"shape\":{\"side\":-1}", "KREA1001 /shape/side: 'side' must be at least 0 on Acme, but is -1")]
    public void NotAllowed_IsSaidByValidate(string member, string violation) => acme.Text("Check", Start + member + "}").ShouldBe(violation);

    [Theory]
    [InlineData("\"name\":\"a\"", "KREA1003 /name: 'name' must have at least 2 characters on Acme, but has 1")]
    [InlineData("\"name\":\"\U0001F98A\U0001F98A\U0001F98A\U0001F98A\U0001F98A\"", null)]
    [InlineData("\"name\":\"\U0001F98A\U0001F98A\U0001F98A\U0001F98A\U0001F98A\U0001F98A\"", "KREA1003 /name: 'name' must have at most 5 characters on Acme, but has 6")]
    public void Lengths_CountCodePoints(string name, string? violation)
    {
        var text = acme.Text("Check", "{\"kind\":\"order\"," + name + "}");

        if (violation is null)
        {
            text.ShouldStartWith("{");
        }
        else
        {
            text.ShouldBe(violation);
        }
    }

    [Theory]
    [InlineData("{\"kind\":\"order\"}", "name")]
    [InlineData("{\"name\":\"abc\"}", "kind")]
    [InlineData(Start + "\"unknown\":1}", "unknown")]
    [InlineData(Start + "\"count\":1,\"count\":2}", "count")]
    [InlineData(Start + "\"count\":\"1\"}", "count")]
    [InlineData(Start + "\"count\":1.5}", "count")]
    [InlineData(Start + "\"count\":null}", "count")]
    [InlineData(Start + "\"color\":\"green\"}", "color")]
    [InlineData(Start + "\"color\":null}", "color")]
    [InlineData(Start + "\"key\":\"x\"}", "key")]
    [InlineData(Start + "\"when\":\"yesterday\"}", "when")]
    [InlineData(Start + "\"tags\":\"a\"}", "tags")]
    [InlineData(Start + "\"tags\":[1]}", "tags")]
    [InlineData(Start + "\"box\":{}}", "width")]
    [InlineData(Start + "\"lid\":{\"width\":1}}", "handle")]
    [InlineData(Start + "\"target\":true}", "target")]
    [InlineData(Start + "\"pet\":{\"species\":\"bird\"}}", "pet")]
    [InlineData(Start + "\"shape\":{\"edge\":1}}", "shape")]
    [InlineData("{\"kind\":\"gift\",\"name\":\"abc\"}", "kind")]
    [InlineData("[]", "")]
    [InlineData("", "")]
    [InlineData(Start + "}", "")]
    public void WrongShape_IsRefusedByParse(string json, string place)
    {
        var text = acme.Text("Check", json);

        text.ShouldStartWith("refused: ");
        text.ShouldContain(place);
    }

    [Fact]
    public void Answers_KeepWhatTheDocumentDoesNotKnow()
    {
        acme.Text("ReadReceipt", """{"id":"1","state":"lost","more":[1],"paid":null}""").ShouldBe("""{"id":"1","state":"lost","more":[1]} False""");
        acme.Text("ReadReceipt", """{"id":"1","state":"open","box":{"width":1000}}""").ShouldBe("""{"id":"1","state":"open","box":{"width":1000}} True""");
        acme.Text("ReadReceipt", """{"id":"1"}""").ShouldStartWith("refused: ");
    }

    [Fact]
    public void Initialisers_WriteWhatIsSet()
    {
        acme.Text("NothingSet").ShouldBe("""{"kind":"order","name":"abc"}""");
        acme.Text("Initialised").ShouldBe(
            """{"kind":"order","name":"abc","key":"0f8fad5b-d9cb-469f-a165-70867728950e","when":"2026-11-01T12:30:00+02:00","day":"2026-11-01","size":2,"color":"dark blue","finish":null,"share":0.5,"note":"hi","tags":["a","b"],"prices":{"x":1},"box":{"width":2,"inner":{"width":1}},"lid":{"width":3,"handle":"top"},"maybe":null,"target":"abc","mixed":7,"pet":{"species":"cat","lives":9},"shape":{"side":1},"later":1}""");
    }

    [Fact]
    public void WhatJsonCannotSay_IsSaidByValidate()
    {
        acme.Text("Nothing").ShouldBe("KREA1011 'name' is required on Acme, but is null");
        acme.Text("CastEnum").ShouldBe("KREA1007 'color' must be one of \"red\", \"dark blue\", \"2.35:1\" on Acme, but is 7");
        acme.Text("NotFinite").ShouldStartWith("KREA1001 'share' must be a finite number on Acme");
        acme.Text("NullItem").ShouldEndWith(" /tags/1");
    }

    [Fact]
    public void Records_AreImmutableAndFitIntoDotNet()
    {
        acme.Text("ListsAreCopied").ShouldBe("""{"kind":"order","name":"abc","tags":["a"]}""");
        acme.Text("ExtraReplaces").ShouldBe("""{"kind":"order","name":"abc","count":99}0""");
        acme.Text("Serializer").ShouldBe("""[{"kind":"order","name":"abc","pet":{"species":"dog","tricks":1}}]True""");
        acme.Text("DataAnnotations").ShouldBe("'name' must have at least 2 characters on Acme, but has 1");
    }

    [Fact]
    public void ValidatingAValidRequest_AllocatesNothing() => acme.Number("ValidatingAllocates").ShouldBe(0);
}
