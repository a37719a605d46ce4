using Krea2.KreaAi;

namespace InvalidRequests;

// A text that is no address, and two that are no identifiers of the host's kind.
internal static class TextForm
{
    public static readonly KreaImageStyleReference Typed = new() { Url = "sketch.png" };
    //                                                                   ~~~~~~~~~~~~ error KREA1004: 'url' must be an absolute URI on Krea, but is "sketch.png"

    public static readonly KreaMoodboard Pattern = new() { Id = new Guid("6f0b7a52-5d0e-0b53-9a56-0d2f1c1a7b11") };
    //                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ error KREA1004: 'id' must match the pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ on Krea, but is "6f0b7a52-5d0e-0b53-9a56-0d2f1c1a7b11"

    public static readonly KreaRequest Json = KreaRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"4:5","resolution":"1K","moodboards":[{"id":"my board"}]}""");
        //                                                                                  ~~~~~~~~~~ error KREA1004: 'id' must be a UUID on Krea, but is "my board"
}
