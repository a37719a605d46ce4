namespace Krea2.Runtime.Tests.Soak;

/// <summary>A soak measures the whole process, so nothing else runs beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SoakGroup
{
    public const string Name = "Soak";
}
