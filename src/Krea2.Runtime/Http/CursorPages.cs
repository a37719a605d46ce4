using System.Runtime.CompilerServices;

namespace Krea2.Http;

/// <summary>Lists that come in pages, each with a cursor that leads to the next one.</summary>
public static class CursorPages
{
    /// <summary>Reads the items of all pages. A page is asked for when the items of the one before are used up.</summary>
    /// <typeparam name="TPage">Type of a page.</typeparam>
    /// <typeparam name="TItem">Type of an item.</typeparam>
    /// <param name="connection">What sends, for the words of errors.</param>
    /// <param name="operation">The operation, as method and route, likewise.</param>
    /// <param name="read">Reads the page of a cursor; of <c>null</c> the first one.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="next">The cursor of the next page; nothing on the last one.</param>
    /// <param name="options">What the calls do differently.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ProtocolException">A cursor came a second time: the pages would never end.</exception>
    /// <exception cref="ApiException">A page cannot be had.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async IAsyncEnumerable<TItem> ReadAllAsync<TPage, TItem>(
        ApiConnection connection,
        string operation,
        Func<string?, CallOptions?, CancellationToken, Task<TPage>> read,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> next,
        CallOptions? options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(next);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        CallOptions? pageOptions = options;
        string? cursor = null;
        do
        {
            TPage page = await read(cursor, pageOptions, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TItem> list = items(page) ?? [];
            foreach (TItem item in list)
            {
                yield return item;
            }

            cursor = next(page) is { Length: > 0 } following ? following : null;
            if (cursor is not null && !seen.Add(cursor))
            {
                // Some hosts go on giving the last cursor: an empty page says that this was all.
                cursor = list.Count == 0 ? null : throw new ProtocolException($"{operation} of {connection.Definition.Title} gave the cursor \"{connection.Errors.Quoted(cursor)}\" a second time, so that its pages would never end");
            }

            // The host's own cursor is not for us to judge, and everything else was checked with the first page.
            pageOptions = (options ?? new CallOptions()) with { Validate = false };
        }
        while (cursor is not null);
    }
}
