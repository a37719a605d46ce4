using Acme;

namespace InvalidRequests;

// A number between two multiples.
internal static class NotAMultiple
{
    public static readonly NewWidget Typed = new() { Name = "Gear", Steps = 12 };
    //                                                                      ~~ error KREA1002: 'steps' must be a multiple of 8 on Acme, but is 12

    public static readonly NewWidget Json = NewWidget.Parse("""{"name":"Gear","steps":12}""");
    //                                                                                ~~ error KREA1002: 'steps' must be a multiple of 8 on Acme, but is 12
}
