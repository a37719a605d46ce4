namespace Krea2.Constraints;

// The other parts carry no accessibility, so that the generator, which compiles them too, keeps them to itself.
public sealed partial class Constraint;

public static partial class ConstraintRules;

public sealed partial class ObjectRule;

public sealed partial class RuleBreach;

public readonly partial struct MemberFact;

public partial interface IMemberFacts;
