using Acme;

namespace InvalidRequests;

// A text with too few or too many characters.
internal static class TextLength
{
    public static readonly NewWidget Empty = new() { Name = "", Steps = 8 };
    //                                                      ~~ error KREA1003: 'name' must have at least 1 character on Acme, but has 0

    public static readonly NewWidget Long = new() { Name = "Gear of brass, small", Steps = 8 };
    //                                                     ~~~~~~~~~~~~~~~~~~~~~~ error KREA1003: 'name' must have at most 12 characters on Acme, but has 20

    public static readonly NewWidget Json = NewWidget.Parse("""{"name":"Gear of brass, small","steps":8}""");
    //                                                                 ~~~~~~~~~~~~~~~~~~~~~~ error KREA1003: 'name' must have at most 12 characters on Acme, but has 20
}
