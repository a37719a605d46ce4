namespace Krea2.Generators.Tests.Analyzers.Hosts;

/// <summary>Values that one host refuses and another allows: reported here with what is allowed there, and silent there. What is only inferred is never an error.</summary>
public sealed class WrongValueTests
{
    private const string Krea = "krea.Medium.SubmitAsync(new KreaRequest { Prompt = \"a\", AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K, {0} });";
    private const string Replicate = "replicate.Medium.SubmitAsync(new ReplicateRequest { Prompt = \"a\", {0} });";
    private const string Runware = "runware.Medium.SubmitAsync(new RunwareRequest { PositivePrompt = \"a\", Width = 1024, Height = 1024, {0} });";
    private const string RunwareLarge = "runware.Large.SubmitAsync(new RunwareRequest { PositivePrompt = \"a\", {0} });";
    private const string Size = "runware.Medium.SubmitAsync(new RunwareRequest { PositivePrompt = \"a\", {0} });";
    private const string WaveSpeed = "waveSpeed.Medium.SubmitAsync(new WaveSpeedRequest { Prompt = \"a\", {0} });";
    private const string KreaJson = "KreaRequest.Parse(\"\"\"{'prompt': 'a', 'aspect_ratio': '1:1', 'resolution': '1K', {0}}\"\"\");";
    private const string ReplicateJson = "ReplicateRequest.Parse(\"\"\"{'prompt': 'a', {0}}\"\"\");";
    private const string RunwareJson = "RunwareRequest.Parse(\"\"\"{'positivePrompt': 'a', 'width': 1024, 'height': 1024, {0}}\"\"\");";
    private const string WaveSpeedJson = "WaveSpeedRequest.Parse(\"\"\"{'prompt': 'a', {0}}\"\"\");";
    private const string Url = "\"https://a.example/b.png\"";
    private const string Sizes = "1024x1024, 1184x896, 1248x832, 1376x768, 1568x672, 928x1152, 832x1248, 768x1376";

    [Theory]
    [InlineData(Krea, "ImageStyleReferences = [new() { Url = " + Url + ", Strength = 1.2 }]", "E KREA1001 [1.2] 'strength' must be at most 1 on Krea, but is 1.2 (Runware and WaveSpeed allow -2 to 2)")]
    [InlineData(Krea, "ImageStyleReferences = [new() { Url = " + Url + ", Strength = -0.5 }]", "E KREA1001 [-0.5] 'strength' must be at least 0 on Krea, but is -0.5 (Runware and WaveSpeed allow -2 to 2)")]
    [InlineData(Krea, "Moodboards = [new() { Id = Guid.NewGuid(), Strength = 1.5 }]", "E KREA1001 [1.5] 'strength' must be at most 1 on Krea, but is 1.5 (Runware allows -0.5 to 1.5)")]
    [InlineData(Krea, "Strength = 0.5", "W KREA1012 [0.5] 'strength' has no effect on Krea unless 'image_url' is set, but it is missing")]
    [InlineData(Replicate, "StyleReferenceImages = [" + Url + "], StyleReferenceStrength = 1.2", "E KREA1001 [1.2] 'style_reference_strength' must be at most 1 on Replicate, but is 1.2 (Runware and WaveSpeed allow -2 to 2)")]
    [InlineData(Replicate, "StyleReferenceStrength = 0.7", "W KREA1012 [0.7] 'style_reference_strength' has no effect on Replicate unless 'style_reference_images' is set, but it is missing")]
    [InlineData(Replicate, "StyleReferenceImages = [], StyleReferenceStrength = 0.7", "W KREA1012 [0.7] 'style_reference_strength' has no effect on Replicate unless 'style_reference_images' has at least 1 item, but it is empty")]
    [InlineData(Replicate, "MoodboardStrength = 0.3", "W KREA1012 [0.3] 'moodboard_strength' has no effect on Replicate unless 'moodboard_id' is set, but it is missing")]
    [InlineData(Replicate, "MoodboardId = \"x\"", "W KREA1004 [\"x\"] 'moodboard_id' must be a UUID on Replicate, but is \"x\"")]
    [InlineData(Replicate, "StyleReferenceImages = new string[11]", "W KREA1005 [new string[11]] 'style_reference_images' must have at most 10 items on Replicate, but has 11")]
    [InlineData(Size, "Width = 1000, Height = 1000", "E KREA1010 [1000] 'width' and 'height' must be one of " + Sizes + " on Runware, but are 1000 and 1000")]
    [InlineData(Size, "Width = 1376, Height = 896", "E KREA1010 [1376] 'width' and 'height' must be one of " + Sizes + " on Runware, but are 1376 and 896")]
    [InlineData(Size, "Width = RunwareSize.Ratio16x9.Width, Height = RunwareSize.Ratio4x5.Height", "E KREA1010 [RunwareSize.Ratio16x9.Width] 'width' and 'height' must be one of " + Sizes + " on Runware, but are 1376 and 1152")]
    [InlineData("var size = RunwareSize.Ratio16x9; " + Size, "Width = size.Width, Height = 896", "E KREA1010 [size.Width] 'width' and 'height' must be one of " + Sizes + " on Runware, but are 1376 and 896")]
    [InlineData(RunwareLarge, "Width = 1000, Height = 1000", "W KREA1010 [1000] 'width' and 'height' must be one of " + Sizes + " on Runware, but are 1000 and 1000")]
    [InlineData("Use(new RunwareRequest { PositivePrompt = \"a\", {0} });", "Width = 1000, Height = 1000", "W KREA1010 [1000] 'width' and 'height' must be one of " + Sizes + " on Runware, but are 1000 and 1000")]
    [InlineData(Runware, "Ttl = 60, OutputType = RunwareOutputType.Base64Data", "W KREA1012 [60] 'ttl' has no effect on Runware unless 'outputType' is \"URL\", but it is \"base64Data\"")]
    [InlineData(Runware, "Ttl = 30", "E KREA1001 [30] 'ttl' must be at least 60 on Runware, but is 30")]
    [InlineData(Runware, "OutputQuality = 100", "E KREA1001 [100] 'outputQuality' must be at most 99 on Runware, but is 100")]
    [InlineData(Runware, "NumberResults = 21", "E KREA1001 [21] 'numberResults' must be at most 20 on Runware, but is 21")]
    [InlineData(Runware, "Seed = -1", "E KREA1001 [-1] 'seed' must be at least 0 on Runware, but is -1")]
    [InlineData(Runware, "Inputs = new() { ReferenceImages = [] }", "E KREA1005 [[]] 'referenceImages' must have at least 1 item on Runware, but has 0")]
    [InlineData(Runware, "Inputs = new() { ReferenceImages = new RunwareReference[11] }", "E KREA1005 [new RunwareReference[11]] 'referenceImages' must have at most 10 items on Runware, but has 11")]
    [InlineData(Runware, "Inputs = new() { ReferenceImages = [new RunwareReferenceImage { Image = text, Strength = 2.5 }] }", "E KREA1001 [2.5] 'strength' must be at most 2 on Runware, but is 2.5 (Krea and Replicate allow 0 to 1)")]
    [InlineData(Runware, "Settings = new() { Moodboards = [new() { Id = Guid.NewGuid(), Strength = 1.6 }] }", "E KREA1001 [1.6] 'strength' must be at most 1.5 on Runware, but is 1.6 (Krea and Replicate allow 0 to 1)")]
    [InlineData(Runware, "WebhookUrl = \"x\"", "E KREA1004 [\"x\"] 'webhookURL' must be an absolute URI on Runware, but is \"x\"")]
    [InlineData("waveSpeed.Medium.SubmitAsync(new WaveSpeedRequest { {0} });", "Prompt = \"\"", "E KREA1003 [\"\"] 'prompt' must have at least 1 character on WaveSpeed, but has 0")]
    [InlineData(WaveSpeed, "Reference = [new() { ImageUrl = " + Url + ", Strength = 2.5 }]", "E KREA1001 [2.5] 'strength' must be at most 2 on WaveSpeed, but is 2.5 (Krea and Replicate allow 0 to 1)")]
    [InlineData(WaveSpeed, "Reference = new WaveSpeedReference[11]", "E KREA1005 [new WaveSpeedReference[11]] 'reference' must have at most 10 items on WaveSpeed, but has 11")]
    [InlineData(KreaJson, "'outputQuality': 80", "E KREA2003 ['outputQuality'] 'outputQuality' is a parameter of Runware, not of Krea")]
    [InlineData(KreaJson, "'reference': []", "E KREA2003 ['reference'] 'reference' is a parameter of WaveSpeed, not of Krea, where 'image_style_references' is the same")]
    [InlineData(KreaJson, "'positivePrompt': 'a'", "E KREA2003 ['positivePrompt'] 'positivePrompt' is a parameter of Runware, not of Krea, where 'prompt' is the same")]
    [InlineData(ReplicateJson, "'aspect_ratio': '3:4'", "E KREA1007 ['3:4'] 'aspect_ratio' must be one of \"1:1\", \"4:3\", \"3:2\", \"16:9\", \"2.35:1\", \"4:5\", \"2:3\", \"9:16\" on Replicate, but is \"3:4\" (Krea allows \"3:4\")")]
    [InlineData(ReplicateJson, "'image_style_references': []", "I KREA2003 ['image_style_references'] 'image_style_references' is a parameter of Krea, not of Replicate, where 'style_reference_images' is the same")]
    [InlineData(ReplicateJson, "'intensity': 5", "I KREA2003 ['intensity'] 'intensity' is a parameter of Krea, not of Replicate")]
    [InlineData(ReplicateJson, "'style_reference_strength': -0.5, 'style_reference_images': ['https://a.example/b.png']", "E KREA1001 [-0.5] 'style_reference_strength' must be at least 0 on Replicate, but is -0.5 (Runware and WaveSpeed allow -2 to 2)")]
    [InlineData(RunwareJson, "'aspect_ratio': '16:9'", "I KREA2003 ['aspect_ratio'] 'aspect_ratio' is a parameter of Krea, Replicate and WaveSpeed, not of Runware, where 'width' and 'height' are the same")]
    [InlineData(RunwareJson, "'creativity': 'low'", "I KREA2003 ['creativity'] 'creativity' is a parameter of Krea, Replicate and WaveSpeed, not of Runware, where 'settings.creativity' is the same")]
    [InlineData(RunwareJson, "'prompt': 'a'", "I KREA2003 ['prompt'] 'prompt' is a parameter of Krea, Replicate and WaveSpeed, not of Runware, where 'positivePrompt' is the same")]
    [InlineData(RunwareJson, "'inputs': {'referenceImages': []}", "E KREA1005 [[]] 'referenceImages' must have at least 1 item on Runware, but has 0")]
    [InlineData(RunwareJson, "'outputType': 'dataURI', 'ttl': 60", "W KREA1012 [60] 'ttl' has no effect on Runware unless 'outputType' is \"URL\", but it is \"dataURI\"")]
    [InlineData(RunwareJson, "'seed': 9223372036854775809", "E KREA1001 [9223372036854775809] 'seed' must be a whole number from -9223372036854775808 to 9223372036854775807, or Parse throws, but is 9223372036854775809")]
    [InlineData(WaveSpeedJson, "'aspect_ratio': '3:4'", "E KREA1007 ['3:4'] 'aspect_ratio' must be one of \"1:1\", \"4:3\", \"3:2\", \"16:9\", \"2.35:1\", \"4:5\", \"2:3\", \"9:16\" on WaveSpeed, but is \"3:4\" (Krea allows \"3:4\")")]
    [InlineData(WaveSpeedJson, "'seed': 3", "I KREA2003 ['seed'] 'seed' is a parameter of Krea, Replicate and Runware, not of WaveSpeed")]
    [InlineData(WaveSpeedJson, "'moodboard_id': 'x'", "I KREA2003 ['moodboard_id'] 'moodboard_id' is a parameter of Replicate, not of WaveSpeed")]
    public void Wrong_IsReportedWithWhatIsAllowed(string call, string members, string expected) => HostClients.Messages(Fill(call, members)).ShouldBe([expected.Replace("['", "[\"", StringComparison.Ordinal).Replace("']", "\"]", StringComparison.Ordinal)]);

    [Theory]
    [InlineData(Runware, "Inputs = new() { ReferenceImages = [new RunwareReferenceImage { Image = text, Strength = 1.2 }] }")]
    [InlineData(Runware, "Inputs = new() { ReferenceImages = [new RunwareReferenceImage { Image = text, Strength = -0.5 }, text] }")]
    [InlineData(WaveSpeed, "Reference = [new() { ImageUrl = " + Url + ", Strength = 1.2 }, new() { ImageUrl = " + Url + ", Strength = -0.5 }]")]
    [InlineData(Runware, "Settings = new() { Moodboards = [new() { Id = Guid.NewGuid(), Strength = 1.5 }] }")]
    [InlineData(Krea, "Strength = 0.5, ImageUrl = " + Url)]
    [InlineData(Replicate, "StyleReferenceImages = [" + Url + "], StyleReferenceStrength = 0.7")]
    [InlineData(Replicate, "StyleReferenceImages = []")]
    [InlineData(Replicate, "MoodboardId = text, MoodboardStrength = 0.3")]
    [InlineData(Krea, "ImageStyleReferences = []")]
    [InlineData(WaveSpeed, "Reference = []")]
    [InlineData(Size, "Width = 1376, Height = 768")]
    [InlineData(Size, "Width = RunwareSize.Ratio16x9.Width, Height = RunwareSize.Ratio16x9.Height")]
    [InlineData("var size = RunwareSize.Ratio16x9; " + Size, "Width = size.Width, Height = size.Height")]
    [InlineData("var size = text.Length > 1 ? RunwareSize.Ratio16x9 : RunwareSize.Ratio4x5; " + Size, "Width = size.Width, Height = 896")]
    [InlineData("var size = RunwareSize.Ratio16x9; if (text.Length > 1) { size = RunwareSize.Ratio4x3; } " + Size, "Width = size.Width, Height = 896")]
    [InlineData("var size = RunwareSize.Ratio16x9; if (size == RunwareSize.All[0]) { " + Size + " }", "Width = size.Width, Height = 896")]
    [InlineData("var size = RunwareSize.Ratio16x9 with { Width = 1184 }; " + Size, "Width = size.Width, Height = 896")]
    [InlineData(RunwareLarge, "Width = 832, Height = 1248")]
    [InlineData(Runware, "Ttl = 60")]
    [InlineData(Runware, "OutputQuality = 99, NumberResults = 20, Seed = 9223372036854775807")]
    [InlineData("replicate.Medium.SubmitAsync(new ReplicateRequest { {0} });", "Prompt = \"\"")]
    [InlineData(Replicate, "Seed = -1")]
    [InlineData(Krea, "Seed = -1")]
    [InlineData(KreaJson, "'intensity': 5, 'seed': 3")]
    [InlineData(RunwareJson, "'outputQuality': 80, 'settings': {'creativity': 'low'}")]
    [InlineData(ReplicateJson, "'style_reference_images': [], 'creativity': 'low'")]
    [InlineData(WaveSpeedJson, "'reference': [], 'creativity': 'low'")]
    [InlineData("KreaRequest.Parse(\"\"\"{'prompt': 'a', 'aspect_ratio': '3:4', 'resolution': '1K'{0}}\"\"\");", "")]
    public void SameValue_WhereItIsAllowed_IsSilent(string call, string members) => HostClients.Messages(Fill(call, members)).ShouldBeEmpty();

    private static string Fill(string call, string members) => call.Contains("Parse(", StringComparison.Ordinal) ? call.Replace("{0}", members, StringComparison.Ordinal).Replace('\'', '"') : call.Replace("{0}", members, StringComparison.Ordinal);
}
