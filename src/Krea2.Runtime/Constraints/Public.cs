namespace Krea2.Constraints;

// The other parts carry no accessibility, so that the generator, which compiles them too, keeps them to itself.
public sealed partial class Constraint;

public static partial class ConstraintRules;
