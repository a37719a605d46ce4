namespace Krea2.Testing.Faults;

/// <summary>How far an answer gets.</summary>
internal enum AnswerEnding
{
    Whole,
    CutBefore,
    HangBefore,
    CutInHeaders,
    CutInBody,
    HangInBody,
}
