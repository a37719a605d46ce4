using System.Globalization;

namespace Krea2.Benchmarks.Projects;

/// <summary>Files of about a hundred lines that have nothing to do with requests: classes, records, LINQ, initializers, calls, assignments. Each uses the one before it.</summary>
internal static class OrdinaryCode
{
    private const string Text = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.Part#N#;

        public enum OrderState#N#
        {
            Open,
            Paid,
            Shipped,
        }

        public sealed record OrderLine#N#(string Article, int Count, decimal Price)
        {
            public decimal Sum => Count * Price;
        }

        public sealed class Order#N#
        {
            public required string Number { get; init; }
            public string Customer { get; set; } = "";
            public OrderState#N# State { get; set; }
            public DateTime Created { get; set; }
            public List<OrderLine#N#> Lines { get; } = new List<OrderLine#N#>();
            public Dictionary<string, string> Notes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        public sealed class OrderService#N#
        {
            private readonly Dictionary<string, Order#N#> _orders = new();
            private readonly object _gate = new();
            private int _created;

            public int Created => _created;

            public Order#N# Create(string customer, IEnumerable<(string Article, int Count, decimal Price)> lines)
            {
                var number = string.Format(CultureInfo.InvariantCulture, "{0}-{1:D6}", customer.ToUpperInvariant(), Interlocked.Increment(ref _created));
                var order = new Order#N# { Number = number, Customer = customer, State = OrderState#N#.Open, Created = new DateTime(2026, 1, 1) };
                foreach (var (article, count, price) in lines)
                {
                    order.Lines.Add(new OrderLine#N#(article, Math.Max(1, count), decimal.Round(price, 2)));
                }

                lock (_gate)
                {
                    _orders[number] = order;
                }

                return order;
            }

            public decimal Total(string customer) => _orders.Values
                .Where(order => string.Equals(order.Customer, customer, StringComparison.OrdinalIgnoreCase))
                .SelectMany(order => order.Lines)
                .Sum(line => line.Sum);

            public IReadOnlyList<Order#N#> Search(string text, int page, int size)
            {
                var found = from order in _orders.Values
                            where order.Customer.Contains(text, StringComparison.OrdinalIgnoreCase) || order.Lines.Any(line => line.Article == text)
                            orderby order.Created descending, order.Number
                            select order;
                return found.Skip(page * size).Take(size).ToList();
            }

            public bool Advance(string number)
            {
                if (!_orders.TryGetValue(number, out var order))
                {
                    return false;
                }

                var next = order.State switch
                {
                    OrderState#N#.Open => OrderState#N#.Paid,
                    OrderState#N#.Paid => OrderState#N#.Shipped,
                    _ => order.State,
                };
                var changed = next != order.State;
                order.State = next;
                order.Notes["changed"] = changed ? "yes" : "no";
                return changed;
            }

            public async Task<string> ReportAsync(Func<Order#N#, CancellationToken, Task<string>> describe, CancellationToken cancellationToken)
            {
                var report = new StringBuilder();
                var count = 0;
                foreach (var order in _orders.Values.OrderBy(order => order.Number, StringComparer.Ordinal))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var words = await describe(order, cancellationToken).ConfigureAwait(false);
                    report.Append(order.Number).Append(": ").AppendLine(words);
                    count += 1;
                }

                report.Append(count.ToString(CultureInfo.InvariantCulture)).Append(" orders, before them ").Append(#BEFORE#);
                return report.ToString();
            }
        }

        """;

    /// <summary>The file with a number.</summary>
    public static string File(int number) => Text
        .Replace("#BEFORE#", number == 0 ? "0" : "new Shop.Part#M#.OrderService#M#().Created", StringComparison.Ordinal)
        .Replace("#N#", number.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("#M#", (number - 1).ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
