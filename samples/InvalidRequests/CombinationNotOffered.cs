using Krea2;
using Krea2.Runware;

namespace InvalidRequests;

// A size that is none of those that the model paints. RunwareSize has them all.
internal static class CombinationNotOffered
{
    public static Task<Job> Typed(RunwareClient runware) =>
        runware.Medium.SubmitAsync(new() { PositivePrompt = "A red fox", Width = 1000, Height = 1000 });
        //                                                                       ~~~~ error KREA1010: 'width' and 'height' must be one of 1024x1024, 1184x896, 1248x832, 1376x768, 1568x672, 928x1152, 832x1248, 768x1376 on Runware, but are 1000 and 1000

    // For the other models the sizes are inferred, and the host may take more.
    public static Task<Job> Inferred(RunwareClient runware) =>
        runware.Large.SubmitAsync(new() { PositivePrompt = "A red fox", Width = 1000, Height = 1000 });
        //                                                                      ~~~~ warning KREA1010: 'width' and 'height' must be one of 1024x1024, 1184x896, 1248x832, 1376x768, 1568x672, 928x1152, 832x1248, 768x1376 on Runware, but are 1000 and 1000
}
