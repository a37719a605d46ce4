using Krea2.Generators.Analyzers.Contract;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>A place in code where a member of a request, or a parameter of an operation, gets its value.</summary>
/// <param name="Member">The member.</param>
/// <param name="Value">The expression of the value.</param>
/// <param name="Values">What is known of it.</param>
internal sealed record MemberUse(MemberContract Member, IOperation Value, PossibleValues Values);
