namespace Krea2.Runtime.Tests.Soak;

/// <summary>A job that the host accepted, in few bytes: the account must not count as a leak.</summary>
internal readonly record struct SoakAccepted(string Id, int Number, bool Completed);
