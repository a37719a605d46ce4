namespace Krea2.Constraints;

/// <summary>What kind of thing is known of a member.</summary>
internal enum MemberState
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>It is not there.</summary>
    Absent,

    /// <summary>It is there; the value is not known.</summary>
    Present,

    Text,

    Double,

    Long,

    /// <summary>Any JSON value.</summary>
    Constant,

    /// <summary>A list, by its length.</summary>
    List,
}
