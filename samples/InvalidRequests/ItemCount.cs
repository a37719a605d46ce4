using Krea2.KreaAi;

namespace InvalidRequests;

// More items than the host takes.
internal static class ItemCount
{
    public static KreaRequest Typed(KreaRequest request, KreaMoodboard first, KreaMoodboard second) => request with
    {
        Moodboards = [first, second],
        //           ~~~~~~~~~~~~~~~ error KREA1005: 'moodboards' must have at most 1 item on Krea, but has 2
    };

    public static KreaRequest Repeated(KreaRequest request, KreaImageStyleReference reference) => request with
    {
        ImageStyleReferences = [reference, .. Enumerable.Repeat(reference, 10)],
        //                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ error KREA1005: 'image_style_references' must have at most 10 items on Krea, but has 11
    };
}
