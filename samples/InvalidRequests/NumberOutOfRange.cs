using Krea2.KreaAi;

namespace InvalidRequests;

// A number below or above what the host accepts.
internal static class NumberOutOfRange
{
    private const int Percent = 100;

    public static readonly KreaImageStyleReference Typed = new()
    {
        Url = "https://images.example/sketch.png",
        Strength = 1.4,
        //         ~~~ error KREA1001: 'strength' must be at most 1 on Krea, but is 1.4 (Runware and WaveSpeed allow -2 to 2)
    };

    public static KreaRequest Changed(KreaRequest request) => request with
    {
        Intensity = Percent + 20,
        //          ~~~~~~~~~~~~ error KREA1001: 'intensity' must be at most 100 on Krea, but is 120
        Movement = -101,
        //         ~~~~ error KREA1001: 'movement' must be at least -100 on Krea, but is -101
    };

    public static readonly KreaRequest Json = KreaRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"4:5","resolution":"1K","intensity":120}""");
        //                                                                          ~~~ error KREA1001: 'intensity' must be at most 100 on Krea, but is 120
}
