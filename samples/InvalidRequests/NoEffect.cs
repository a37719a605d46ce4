using Krea2.KreaAi;
using Krea2.Runware;

namespace InvalidRequests;

// A parameter that the host takes and does nothing with.
internal static class NoEffect
{
    public static RunwareRequest Inline() => new()
    {
        PositivePrompt = "A red fox",
        Width = 1024,
        Height = 1024,
        OutputType = RunwareOutputType.Base64Data,
        Ttl = 3600,
        //    ~~~~ warning KREA1012: 'ttl' has no effect on Runware unless 'outputType' is "URL", but it is "base64Data"
    };

    public static KreaRequest NoImage() => new()
    {
        Prompt = "A red fox",
        AspectRatio = KreaAspectRatio.Ratio4x5,
        Resolution = KreaResolution.Resolution1K,
        Strength = 0.5,
        //         ~~~ warning KREA1012: 'strength' has no effect on Krea unless 'image_url' is set, but it is missing
    };

    public static readonly RunwareRequest Json = RunwareRequest.Parse(
        """{"positivePrompt":"A red fox","width":1024,"height":1024,"outputType":"dataURI","ttl":3600}""");
        //                                                                                       ~~~~ warning KREA1012: 'ttl' has no effect on Runware unless 'outputType' is "URL", but it is "dataURI"
}
