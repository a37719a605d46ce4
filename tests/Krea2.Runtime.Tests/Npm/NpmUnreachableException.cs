namespace Krea2.Runtime.Tests.Npm;

/// <summary>The npm registry cannot be reached from here, which says nothing about what is tested: a test that ends in this is skipped.</summary>
internal sealed class NpmUnreachableException(string message) : Exception(message);
