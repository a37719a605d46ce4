using Krea2.KreaAi;

namespace InvalidRequests;

// A text where a number belongs. Only JSON can hold it: in typed code it is an error of C# itself.
internal static class WrongJsonType
{
    public static readonly KreaRequest Json = KreaRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"4:5","resolution":"1K","intensity":"strong"}""");
        //                                                                          ~~~~~~~~ error KREA1013: 'intensity' must be of type integer on Krea, but is "strong"
}
