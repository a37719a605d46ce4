using Krea2.KreaAi;

namespace InvalidRequests;

// One of two values is wrong: a suggestion, which the .editorconfig of this folder makes a warning. Both are wrong: an error.
internal static class OnSomePath
{
    public static KreaImageStyleReference OneArm(string url, bool strong) => new()
    {
        Url = url,
        Strength = strong ? 1.4 : 0.8,
        //                  ~~~ warning KREA3003: 'strength' must be at most 1 on Krea, but is 1.4 (Runware and WaveSpeed allow -2 to 2)
    };

    public static KreaImageStyleReference BothArms(string url, bool strong) => new()
    {
        Url = url,
        Strength = strong ? 1.4 : -0.2,
        //                  ~~~ error KREA1001: 'strength' must be at most 1 on Krea, but is 1.4 (Runware and WaveSpeed allow -2 to 2)
        //                        ~~~~ error KREA1001: 'strength' must be at least 0 on Krea, but is -0.2 (Runware and WaveSpeed allow -2 to 2)
    };
}
