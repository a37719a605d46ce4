using Acme;

namespace InvalidRequests;

// An item that stands twice where the document wants distinct ones.
internal static class DuplicateItems
{
    public static readonly NewWidget Typed = new() { Name = "Gear", Steps = 8, Tags = ["steel", "small", "steel"] };
    //                                                                                                   ~~~~~~~ error KREA1006: 'tags' must have distinct items on Acme, but items 0 and 2 are equal

    public static readonly NewWidget Json = NewWidget.Parse(
        """{"name":"Gear","steps":8,"tags":["steel","small","steel"]}""");
        //                                                  ~~~~~~~ error KREA1006: 'tags' must have distinct items on Acme, but items 0 and 2 are equal
}
