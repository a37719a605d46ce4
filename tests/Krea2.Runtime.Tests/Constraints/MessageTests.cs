using Krea2.Constraints;

namespace Krea2.Runtime.Tests.Constraints;

public sealed class MessageTests
{
    [Theory]
    [InlineData("maximum", "1", "strength", "Krea", "1.4", "'strength' must be at most 1 on Krea, but is 1.4")]
    [InlineData("minimum", "-2", "strength", "Krea", "-3", "'strength' must be at least -2 on Krea, but is -3")]
    [InlineData("exclusiveMinimum", "0", "x", "Krea", "0", "'x' must be greater than 0 on Krea, but is 0")]
    [InlineData("exclusiveMaximum", "1.50", "x", "Krea", "2", "'x' must be less than 1.50 on Krea, but is 2")]
    [InlineData("multipleOf", "8", "steps", "Acme", "9", "'steps' must be a multiple of 8 on Acme, but is 9")]
    [InlineData("minLength", "1", "prompt", "X", "0", "'prompt' must have at least 1 character on X, but has 0")]
    [InlineData("maxLength", "1024", "url", "Krea", "2000", "'url' must have at most 1024 characters on Krea, but has 2000")]
    [InlineData("maxLength", "10.0", "url", "Krea", "11", "'url' must have at most 10 characters on Krea, but has 11")]
    [InlineData("pattern", "^a+$", "id", "X", "\"b\"", "'id' must match the pattern ^a+$ on X, but is \"b\"")]
    [InlineData("pattern", @"^\d\u00e9" + "\u00e9$", "id", "X", "\"b\"", @"'id' must match the pattern ^\d\u00e9\u00E9$ on X, but is ""b""")]
    [InlineData("format", "uuid", "id", "Krea", "\"b\"", "'id' must be a UUID on Krea, but is \"b\"")]
    [InlineData("format", "uri", "url", "Krea", "\"fox.png\"", "'url' must be an absolute URI on Krea, but is \"fox.png\"")]
    [InlineData("format", "date-time", "at", "Krea", "\"b\"", "'at' must be an RFC 3339 date and time on Krea, but is \"b\"")]
    [InlineData("format", "date", "at", "Krea", "\"b\"", "'at' must be an RFC 3339 date on Krea, but is \"b\"")]
    [InlineData("format", "ipv4", "at", "Krea", "\"b\"", "'at' must be an IPv4 address on Krea, but is \"b\"")]
    [InlineData("format", "ipv6", "at", "Krea", "\"b\"", "'at' must be an IPv6 address on Krea, but is \"b\"")]
    [InlineData("format", "email", "at", "Krea", "\"b\"", "'at' must be an email address on Krea, but is \"b\"")]
    [InlineData("maxItems", "10", "x", "Krea", "11", "'x' must have at most 10 items on Krea, but has 11")]
    [InlineData("minItems", "1", "x", "Krea", "0", "'x' must have at least 1 item on Krea, but has 0")]
    [InlineData("minProperties", "1", "x", "Krea", "0", "'x' must have at least 1 property on Krea, but has 0")]
    [InlineData("maxProperties", "2", "x", "Krea", "3", "'x' must have at most 2 properties on Krea, but has 3")]
    [InlineData("uniqueItems", "true", "x", "X", "items 0 and 2", "'x' must have distinct items on X, but items 0 and 2 are equal")]
    [InlineData("enum", """["1:1","4:3"]""", "aspect_ratio", "Krea", "\"4:6\"", "'aspect_ratio' must be one of \"1:1\", \"4:3\" on Krea, but is \"4:6\"")]
    [InlineData("enum", "[1,2.50,true,false,null,[1],{}]", "x", "Krea", "7", "'x' must be one of 1, 2.50, true, false, null, an array, an object on Krea, but is 7")]
    [InlineData("enum", "[1,2,3,4,5,6,7,8,9,10,11,12]", "x", "", "0", "'x' must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, but is 0")]
    [InlineData("enum", "[1,2,3,4,5,6,7,8,9,10,11,12,13,14]", "x", "X", "0", "'x' must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more on X, but is 0")]
    [InlineData("const", "\"a\"", "x", "X", "\"b\"", "'x' must be \"a\" on X, but is \"b\"")]
    [InlineData("const", "{\"a\":1}", "x", "X", "2", "'x' must be {\"a\":1} on X, but is 2")]
    [InlineData("type", "string", "x", "X", "2", "'x' must be of type string on X, but is 2")]
    public void Message_SaysWhereWhatIsAllowedAndWhatWasFound(string keyword, string limit, string member, string host, string found, string expected)
    {
        ConstraintRules.Message(Constraint.Create(keyword, limit), member, host, found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("bucket.example/fox.png?X-Amz-Signature=secret&b=1", "\"bucket.example/fox.png?***\"")]
    [InlineData("ftp//x?a%5Bb%5D=secret", "\"ftp//x?***\"")]
    [InlineData("really? bucket?key=secret", "\"really? bucket?***\"")]
    [InlineData("a fox?", "\"a fox?\"")]
    [InlineData("a fox? b=c", "\"a fox? b=c\"")]
    [InlineData("?=b", "\"?=b\"")]
    public void Found_OfAnAddressThatIsNone_LeavesOutItsQuery(string value, string expected)
    {
        Constraint constraint = Constraint.Create("format", "uri");

        ConstraintRules.Found(constraint, value).ShouldBe(expected);
        ConstraintRules.FoundJson(constraint, System.Text.Json.JsonSerializer.Serialize(value)).ShouldBe(expected);
    }

    [Fact]
    public void Message_WithoutHost_LeavesItOut()
    {
        ConstraintRules.Message(Constraint.Create("maximum", "1"), "strength", "", "1.4").ShouldBe("'strength' must be at most 1, but is 1.4");
        ConstraintRules.RequiredMessage("prompt", "", isNull: true).ShouldBe("'prompt' is required, but is null");
    }

    [Fact]
    public void OtherMessages_AreOneSentenceEach()
    {
        ConstraintRules.RequiredMessage("prompt", "Krea", isNull: false).ShouldBe("'prompt' is required on Krea, but is missing");
        ConstraintRules.RequiredMessage("prompt", "Krea", isNull: true).ShouldBe("'prompt' is required on Krea, but is null");
        ConstraintRules.DuplicateMessage("x", "X", 0, 2).ShouldBe("'x' must have distinct items on X, but items 0 and 2 are equal");
        ConstraintRules.ItemNullMessage("x", "X", 3).ShouldBe("'x' must have no null items on X, but item 3 is null");
        ConstraintRules.NotFiniteMessage("x", "X", double.NegativeInfinity).ShouldBe("'x' must be a finite number on X, but is -Infinity");
        ConstraintRules.UnknownMessage("promt", "Krea", "prompt").ShouldBe("'promt' is not a known parameter on Krea, the nearest one is 'prompt'");
        ConstraintRules.UnknownMessage("promt", "Krea", null).ShouldBe("'promt' is not a known parameter on Krea");
        ConstraintRules.AliasMessage("imageStyleRefs", "image_style_references", "Krea", "2026-06-30", isOver: true)
            .ShouldBe("'imageStyleRefs' is the old name of 'image_style_references' on Krea and was accepted until 2026-06-30");
        ConstraintRules.AliasMessage("imageStyleRefs", "image_style_references", "Krea", "2026-06-30", isOver: false)
            .ShouldBe("'imageStyleRefs' is the old name of 'image_style_references' on Krea and is accepted until 2026-06-30");
        ConstraintRules.AliasMessage("a", "b", "", null, isOver: false).ShouldBe("'a' is the old name of 'b'");
    }

    [Theory]
    [InlineData("a\"b\\c\n\t\r\u0001\u00E9\U0001F98A", """
        "a\"b\\c\n\t\r\u0001\u00E9\uD83E\uDD8A"
        """)]
    [InlineData("", "\"\"")]
    public void FoundText_IsQuotedAsciiJson(string value, string expected)
    {
        string found = ConstraintRules.Found(value);

        found.ShouldBe(expected);
        System.Text.Json.JsonSerializer.Deserialize<string>(found).ShouldBe(value);
    }

    [Fact]
    public void FoundText_HasAtMostSixtyCharacters()
    {
        ConstraintRules.Found(new string('a', 58)).ShouldBe('"' + new string('a', 58) + '"');
        ConstraintRules.Found(new string('a', 59)).ShouldBe('"' + new string('a', 55) + "...\"");
        for (int length = 0; length < 100; length++)
        {
            string found = ConstraintRules.Found(new string('a', length) + new string('\u00E9', 20));
            found.Length.ShouldBeLessThanOrEqualTo(60);
            found.ShouldEndWith("\"");
            // Cutting inside an escape would leave text that is no JSON string.
            Should.NotThrow(() => System.Text.Json.JsonSerializer.Deserialize<string>(found));
        }
    }

    [Fact]
    public void Everything_IsAsciiAndBounded()
    {
        string foreign = string.Concat(Enumerable.Repeat("\u00E9\n", 500));
        string json = System.Text.Json.JsonSerializer.Serialize(new[] { foreign });

        string[] messages =
        [
            ConstraintRules.Message(Constraint.Create("pattern", foreign), foreign, foreign, foreign),
            ConstraintRules.Message(Constraint.Create("enum", json), foreign, foreign, foreign),
            ConstraintRules.Message(Constraint.Create("const", json), foreign, foreign, foreign),
            ConstraintRules.Message(Constraint.Create("maximum", new string('1', 500)), foreign, foreign, foreign),
            ConstraintRules.UnknownMessage(foreign, foreign, foreign),
            ConstraintRules.AliasMessage(foreign, foreign, foreign, foreign, isOver: true),
        ];

        foreach (string message in messages)
        {
            message.ShouldAllBe(c => c >= ' ' && c <= '~');
            message.Length.ShouldBeLessThan(500);
        }
    }

    [Theory]
    [InlineData("maxLength", "1", "\"a\\uD83E\\uDD8A\"", "2")]
    [InlineData("maxItems", "1", "[1,2]", "2")]
    [InlineData("uniqueItems", "true", "[3,1,2,1]", "items 1 and 3")]
    [InlineData("maxProperties", "0", "{\"a\":1}", "1")]
    [InlineData("maximum", "1", " 1.40 ", "1.40")]
    [InlineData("enum", "[1]", "\"\u00E9\"", "\"\\u00E9\"")]
    [InlineData("enum", "[1]", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("enum", "[1]", "broken", "broken")]
    public void FoundJson_IsWhatTheConstraintLookedAt(string keyword, string limit, string json, string expected)
    {
        ConstraintRules.FoundJson(Constraint.Create(keyword, limit), json).ShouldBe(expected);
    }

    [Fact]
    public void EveryKeyword_HasItsRule()
    {
        Dictionary<string, string> rules = new()
        {
            ["minimum"] = "KREA1001",
            ["maximum"] = "KREA1001",
            ["exclusiveMinimum"] = "KREA1001",
            ["exclusiveMaximum"] = "KREA1001",
            ["multipleOf"] = "KREA1002",
            ["minLength"] = "KREA1003",
            ["maxLength"] = "KREA1003",
            ["pattern"] = "KREA1004",
            ["format"] = "KREA1004",
            ["minItems"] = "KREA1005",
            ["maxItems"] = "KREA1005",
            ["minProperties"] = "KREA1005",
            ["maxProperties"] = "KREA1005",
        };
        foreach ((string keyword, string rule) in rules)
        {
            Constraint constraint = Constraint.Create(keyword, "1");
            constraint.RuleId.ShouldBe(rule);
            constraint.Keyword.ShouldBe(keyword);
            constraint.Limit.ShouldBe("1");
            constraint.ToString().ShouldBe(keyword + ": 1");
        }

        Constraint.Create("uniqueItems", "true").RuleId.ShouldBe("KREA1006");
        Constraint.Create("enum", "[1]").RuleId.ShouldBe("KREA1007");
        Constraint.Create("const", "1").RuleId.ShouldBe("KREA1007");
    }
}
