using Krea2.Testing;

namespace Krea2.Runtime.Tests.Hosts;

/// <summary>An error in the form in which a host tells errors, and what a client reads from it.</summary>
/// <param name="Fault">The answer.</param>
/// <param name="Said">How the sentence begins that the host says; null for none.</param>
/// <param name="Code">The code that the host gives; null for none.</param>
internal sealed record HostError(Fault Fault, string? Said, string? Code = null);
