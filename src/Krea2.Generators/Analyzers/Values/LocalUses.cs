using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Where each local of a body is declared and used. A body is walked once, however many values in it are asked for.</summary>
internal sealed class LocalUses
{
    // A body is analyzed in one go on one thread. Weak, so that no thread keeps an old compilation.
    [ThreadStatic]
    private static WeakReference<LocalUses>? last;

    private readonly IOperation _body;
    private readonly Dictionary<ILocalSymbol, IVariableDeclaratorOperation> _declarators = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);

    private LocalUses(IOperation body)
    {
        _body = body;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator)
            {
                _declarators[declarator.Symbol] = declarator;
            }
            else if (operation is ILocalReferenceOperation reference)
            {
                if (!_references.TryGetValue(reference.Local, out var references))
                {
                    _references.Add(reference.Local, references = []);
                }

                references.Add(reference);
            }
        }
    }

    /// <summary>The uses in the body that an operation is part of.</summary>
    public static LocalUses Around(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        if (last is not null && last.TryGetTarget(out var known) && known._body == operation)
        {
            return known;
        }

        var uses = new LocalUses(operation);
        last = new WeakReference<LocalUses>(uses);
        return uses;
    }

    /// <summary>Where a local is declared; null when that is no plain declaration in the body.</summary>
    public IVariableDeclaratorOperation? DeclaratorOf(ILocalSymbol local) => _declarators.TryGetValue(local, out var declarator) ? declarator : null;

    /// <summary>Where a local is used.</summary>
    public IReadOnlyList<ILocalReferenceOperation> ReferencesTo(ILocalSymbol local) => _references.TryGetValue(local, out var references) ? references : [];
}
