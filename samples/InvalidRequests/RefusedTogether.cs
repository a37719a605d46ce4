using Acme;

namespace InvalidRequests;

// Two parameters of which the host takes one.
internal static class RefusedTogether
{
    public static NewWidget Typed() => new() { Name = "Gear", Steps = 8, Link = "https://images.example/gear.png", Bytes = "iVBORw0KGgo=" };
    //                                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ error KREA1009: 'link' and 'bytes' cannot both be set on Acme

    public static readonly NewWidget Json = NewWidget.Parse(
        """{"name":"Gear","steps":8,"link":"https://images.example/gear.png","bytes":"iVBORw0KGgo="}""");
        //                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ error KREA1009: 'link' and 'bytes' cannot both be set on Acme
}
