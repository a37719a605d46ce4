using Krea2.KreaAi;

namespace InvalidRequests;

// A key that everyone who reads the repository can use. This one was made up.
internal static class SecretInSource
{
    public static readonly KreaClientOptions Typed = new() { ApiKey = "r8_Jx91mQ2bV7tKe4Zs8Wn5" };
    //                                                                ~~~~~~~~~~~~~~~~~~~~~~~~~ warning KREA3001: An API key stands in the source; read it from the environment, a configuration or a secret store
}
