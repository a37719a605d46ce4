using Acme;

namespace InvalidRequests;

// A parameter without the one that belongs to it.
internal static class NeedsAnother
{
    public static NewWidget Typed() => new() { Name = "Gear", Steps = 8, Width = 3 };
    //                                                                           ~ error KREA1008: 'width' needs 'height' on Acme, but it is missing

    public static readonly NewWidget Json = NewWidget.Parse("""{"name":"Gear","steps":8,"height":4}""");
    //                                                                                           ~ error KREA1008: 'height' needs 'width' on Acme, but it is missing
}
