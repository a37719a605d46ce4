using Krea2.KreaAi;

namespace InvalidRequests;

// A value that is not in the list of the host.
internal static class NotAllowedValue
{
    public static KreaRequest Typed(KreaRequest request) => request with { Creativity = (KreaCreativity)7 };
    //                                                                                  ~~~~~~~~~~~~~~~~~ error KREA1007: 'creativity' must be one of "raw", "low", "medium", "high" on Krea, but is 7

    public static readonly KreaRequest Json = KreaRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"4:6","resolution":"1K"}""");
        //                                      ~~~~~ error KREA1007: 'aspect_ratio' must be one of "1:1", "4:3", "3:2", "16:9", "2.35:1", "4:5", "3:4", "2:3", "9:16" on Krea, but is "4:6"
}
