using Acme;

namespace InvalidRequests;

// A member that the document calls deprecated.
internal static class DeprecatedMember
{
    public static readonly OldWidget Typed = new() { Unit = "mm" };
    //                                               ~~~~ warning KREA2004: 'unit' is deprecated on Acme

    public static readonly OldWidget Json = OldWidget.Parse("""{"unit":"mm"}""");
    //                                                          ~~~~~~ warning KREA2004: 'unit' is deprecated on Acme
}
