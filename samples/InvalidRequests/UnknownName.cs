using Krea2.KreaAi;

namespace InvalidRequests;

// A name that the host does not know.
internal static class UnknownName
{
    public static KreaRequest Typed(KreaRequest request) => request with { Creativty = KreaCreativity.Low };
    //                                                                     ~~~~~~~~~ error CS0117: 'KreaRequest' does not contain a definition for 'Creativty'
    //                                                                     ~~~~~~~~~ error KREA2002: 'Creativty' is not a known parameter on Krea, the nearest one is 'creativity'

    public static readonly KreaRequest Json = KreaRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"4:5","resolution":"1K","creativty":"low"}""");
        //                                                              ~~~~~~~~~~~ error KREA2002: 'creativty' is not a known parameter on Krea, the nearest one is 'creativity'
}
