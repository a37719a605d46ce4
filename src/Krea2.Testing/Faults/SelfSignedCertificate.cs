using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Krea2.Testing.Faults;

/// <summary>A certificate that no machine trusts. It is made anew each time, so no private key lies in the package.</summary>
internal static class SelfSignedCertificate
{
    public static X509Certificate2 Create()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=untrusted.invalid", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));

        // Some systems cannot serve with a key that lies in memory alone; one that was exported and read again will do.
        byte[] exported = certificate.Export(X509ContentType.Pfx);
#if NET9_0_OR_GREATER
        return X509CertificateLoader.LoadPkcs12(exported, password: null);
#else
        return new X509Certificate2(exported);
#endif
    }
}
