namespace Krea2.Generators.Specs.Catalogues;

/// <summary>A row with the rows below it.</summary>
internal sealed class RowTree(CatalogueRow row)
{
    private readonly Dictionary<string, RowTree> _byName = new(StringComparer.Ordinal);
    private readonly List<RowTree> _members = [];

    /// <summary>The row.</summary>
    public CatalogueRow Row { get; private set; } = row;

    /// <summary>Name of the member; empty for the whole and for items.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The members of an object, in the order of the table.</summary>
    public IReadOnlyList<RowTree> Members => _members;

    /// <summary>The items of a list; null when no row speaks about them.</summary>
    public RowTree? Items { get; private set; }

    /// <summary>Puts the rows of a body in order; what lies between them and has no row of its own is implied.</summary>
    /// <param name="whole">A row for the whole.</param>
    /// <param name="rows">The rows below it.</param>
    public static RowTree Of(CatalogueRow whole, IEnumerable<CatalogueRow> rows)
    {
        var root = new RowTree(whole);
        foreach (var row in rows)
        {
            root.Add(row);
        }

        return root;
    }

    private void Add(CatalogueRow row)
    {
        var tree = this;
        for (var i = 0; i < row.Steps.Count; i++)
        {
            tree = tree.Child(row.Steps[i], row, i);
        }

        tree.Row = row;
    }

    private RowTree Child(string step, CatalogueRow row, int index)
    {
        if (step == CatalogueRow.Item)
        {
            return Items ??= Implied(row, index);
        }

        if (!_byName.TryGetValue(step, out var child))
        {
            child = Implied(row, index);
            child.Name = step;
            _byName.Add(step, child);
            _members.Add(child);
        }

        return child;
    }

    private static RowTree Implied(CatalogueRow row, int index)
    {
        var isList = index + 1 < row.Steps.Count && row.Steps[index + 1] == CatalogueRow.Item;
        return new RowTree(CatalogueRow.Implied(row, [.. row.Steps.Take(index + 1)], isList ? "array" : "object"));
    }
}
