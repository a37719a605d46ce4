namespace Krea2.Constraints;

/// <summary>Tells what is known of the members of a JSON object: all of them at run time, what the code says at compile time.</summary>
partial interface IMemberFacts
{
    /// <summary>What is known of a member.</summary>
    /// <param name="name">Its JSON name.</param>
    MemberFact FactOf(string name);
}
