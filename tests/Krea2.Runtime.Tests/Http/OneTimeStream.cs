namespace Krea2.Tests.Http;

/// <summary>Bytes that can be read once.</summary>
internal sealed class OneTimeStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
