using Krea2.KreaAi;

namespace InvalidRequests;

// A name that the host accepted until a day that is over.
internal static class OldName
{
    public static KreaRequest Typed(KreaRequest request) => request with { ImageStyleRefs = [] };
    //                                                                     ~~~~~~~~~~~~~~ error KREA2001: 'imageStyleRefs' is the old name of 'image_style_references' on Krea and was accepted until 2026-06-19
    //                                                                     ~~~~~~~~~~~~~~ error CS0117: 'KreaRequest' does not contain a definition for 'ImageStyleRefs'

    public static readonly KreaRequest Json = KreaRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"4:5","resolution":"1K","imageStyleRefs":[]}""");
        //                                                              ~~~~~~~~~~~~~~~~ error KREA2001: 'imageStyleRefs' is the old name of 'image_style_references' on Krea and was accepted until 2026-06-19
}
