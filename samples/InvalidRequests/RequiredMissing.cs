using Krea2.KreaAi;

namespace InvalidRequests;

// Nothing, where the host needs something. A member that is not set at all is an error of C# itself.
internal static class RequiredMissing
{
    public static KreaRequest Null(KreaRequest request) => request with { Prompt = null! };
    //                                                                             ~~~~ error KREA1011: 'prompt' is required on Krea, but is null

    public static readonly KreaRequest NotSet = new()
    //                                          ~~~ error CS9035: Required member 'KreaRequest.Resolution' must be set in the object initializer or attribute constructor.
    {
        Prompt = "A red fox",
        AspectRatio = KreaAspectRatio.Ratio4x5,
    };

    public static readonly KreaRequest Json = KreaRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"4:5"}""");
        // ~ error KREA1011: 'resolution' is required on Krea, but is missing
}
