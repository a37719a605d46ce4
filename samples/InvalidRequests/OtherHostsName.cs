using Krea2.KreaAi;

namespace InvalidRequests;

// A name that another host knows.
internal static class OtherHostsName
{
    public static KreaRequest Typed(KreaRequest request) => request with { OutputQuality = 80 };
    //                                                                     ~~~~~~~~~~~~~ error CS0117: 'KreaRequest' does not contain a definition for 'OutputQuality'
    //                                                                     ~~~~~~~~~~~~~ error KREA2003: 'outputQuality' is a parameter of Runware, not of Krea

    public static readonly KreaRequest Json = KreaRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"4:5","resolution":"1K","outputQuality":80}""");
        //                                                              ~~~~~~~~~~~~~~~ error KREA2003: 'outputQuality' is a parameter of Runware, not of Krea

    public static readonly KreaRequest Counterpart = KreaRequest.Parse(
        """{"positivePrompt":"A red fox","prompt":"A red fox","aspect_ratio":"4:5","resolution":"1K"}""");
        //  ~~~~~~~~~~~~~~~~ error KREA2003: 'positivePrompt' is a parameter of Runware, not of Krea, where 'prompt' is the same
}
