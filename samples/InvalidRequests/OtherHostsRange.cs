using Krea2.Replicate;
using Krea2.Runware;
using Krea2.WaveSpeed;

namespace InvalidRequests;

// A value that another host takes: what means the same has another range on each of them.
internal static class OtherHostsRange
{
    private const string Ten = "a red fox ";
    private const string Hundred = Ten + Ten + Ten + Ten + Ten + Ten + Ten + Ten + Ten + Ten;
    private const string Thousand = Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred;
    private const string Sketch = "https://images.example/sketch.png";

    public static ReplicateRequest Negative(ReplicateRequest request) => request with
    {
        StyleReferenceImages = [Sketch],
        StyleReferenceStrength = -0.5,
        //                       ~~~~ error KREA1001: 'style_reference_strength' must be at least 0 on Replicate, but is -0.5 (Runware and WaveSpeed allow -2 to 2)
    };

    public static readonly RunwareReferenceImage Runware = new() { Image = Sketch, Strength = 2.1 };
    //                                                                                        ~~~ error KREA1001: 'strength' must be at most 2 on Runware, but is 2.1 (Krea and Replicate allow 0 to 1)

    public static readonly WaveSpeedReference WaveSpeed = new() { ImageUrl = Sketch, Strength = 2.1 };
    //                                                                                          ~~~ error KREA1001: 'strength' must be at most 2 on WaveSpeed, but is 2.1 (Krea and Replicate allow 0 to 1)

    public static readonly RunwareInputs None = new() { ReferenceImages = [] };
    //                                                                    ~~ error KREA1005: 'referenceImages' must have at least 1 item on Runware, but has 0

    public static RunwareInputs Eleven(RunwareReference reference) => new()
    {
        ReferenceImages = [.. Enumerable.Repeat(reference, 11)],
        //                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ error KREA1005: 'referenceImages' must have at most 10 items on Runware, but has 11
    };

    // 5,001 characters; no other host names a limit.
    public static readonly WaveSpeedRequest Long = new() { Prompt = Thousand + Thousand + Thousand + Thousand + Thousand + "." };
    //                                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ error KREA1003: 'prompt' must have at most 5000 characters on WaveSpeed, but has 5001

    public static readonly WaveSpeedRequest Ratio = WaveSpeedRequest.Parse(
        """{"prompt":"A red fox","aspect_ratio":"3:4"}""");
        //                                      ~~~~~ error KREA1007: 'aspect_ratio' must be one of "1:1", "4:3", "3:2", "16:9", "2.35:1", "4:5", "2:3", "9:16" on WaveSpeed, but is "3:4" (Krea allows "3:4")
}
