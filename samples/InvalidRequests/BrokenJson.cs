using Krea2.KreaAi;

namespace InvalidRequests;

// A text that is no JSON.
internal static class BrokenJson
{
    public static readonly KreaRequest Json = KreaRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"4:5","resolution":"1K",}""");
        //                                                             ~ error KREA1014: The JSON cannot be read: found a comma before '}', but expected no comma after the last value
}
