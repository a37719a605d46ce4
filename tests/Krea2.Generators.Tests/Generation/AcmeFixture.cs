using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>The client of Documents/acme.openapi.yaml, compiled together with a user's code, once for all tests.</summary>
public sealed class AcmeFixture : IDisposable
{
    private const string Methods = """
            /// What Parse and Validate say about JSON, and what is written again when both are content.
            public static string Check(string json)
            {
                try
                {
                    var order = Order.Parse(json);
                    var violations = order.Validate();
                    if (!order.Equals(Order.Parse(order.ToJson()))) { return "not equal to its own JSON"; }
                    return violations.Count == 0 ? order.ToJson() : string.Join("\n", violations.Select(v => v.RuleId + " " + v.Pointer + ": " + v.Message));
                }
                catch (System.Text.Json.JsonException e)
                {
                    return "refused: " + e.Message;
                }
            }

            public static string ReadReceipt(string json)
            {
                try
                {
                    var receipt = Receipt.Parse(json);
                    return receipt.ToJson() + " " + receipt.State.IsKnown;
                }
                catch (System.Text.Json.JsonException e)
                {
                    return "refused: " + e.Message;
                }
            }

            public static string Initialised() => new Order
            {
                Name = "abc",
                Key = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
                When = new DateTimeOffset(2026, 11, 1, 12, 30, 0, TimeSpan.FromHours(2)),
                Day = new DateOnly(2026, 11, 1),
                Size = 2,
                Color = OrderColor.DarkBlue,
                Finish = null,
                Note = "hi",
                Share = 0.5,
                Tags = ["a", "b"],
                Prices = new Dictionary<string, double> { ["x"] = 1 },
                Box = new() { Width = 2, Inner = new() { Width = 1 } },
                Lid = new() { Width = 3, Handle = "top" },
                Maybe = null,
                Target = "abc",
                Mixed = OrderMixed.FromNumber(7),
                Pet = new Cat { Species = "cat", Lives = 9 },
                Shape = new Square { Side = 1 },
                Extra = new() { { "later", 1 } },
            }.ToJson();

            public static string NothingSet() => new Order { Name = "abc" }.ToJson();

            public static string Nothing() => string.Join("\n", new Order { Name = null! }.Validate().Select(v => v.RuleId + " " + v.Message));

            public static string CastEnum() => string.Join("\n", new Order { Name = "abc", Color = (OrderColor)7 }.Validate().Select(v => v.RuleId + " " + v.Message));

            public static string NotFinite() => string.Join("\n", new Order { Name = "abc", Share = double.NaN }.Validate().Select(v => v.RuleId + " " + v.Message));

            public static string NullItem() => string.Join("\n", new Order { Name = "abc", Tags = ["a", null!] }.Validate().Select(v => v.RuleId + " " + v.Pointer));

            public static string ListsAreCopied()
            {
                var tags = new List<string> { "a" };
                var order = new Order { Name = "abc", Tags = tags };
                tags.Add("b");
                return order.ToJson();
            }

            public static string ExtraReplaces() => new Order { Name = "abc", Count = 3, Extra = new() { { "count", 99 } } } is var order ? order.ToJson() + order.Validate().Count : "";

            public static string Serializer()
            {
                var order = new Order { Name = "abc", Pet = new Dog { Species = "dog", Tricks = 1 } };
                var json = System.Text.Json.JsonSerializer.Serialize(new[] { order });
                return json + System.Text.Json.JsonSerializer.Deserialize<Order[]>(json)![0].Equals(order);
            }

            public static string DataAnnotations()
            {
                var order = new Order { Name = "a" };
                var results = new List<System.ComponentModel.DataAnnotations.ValidationResult>();
                System.ComponentModel.DataAnnotations.Validator.TryValidateObject(order, new System.ComponentModel.DataAnnotations.ValidationContext(order), results, true);
                return string.Join("\n", results.Select(r => r.ErrorMessage));
            }

            public static long ValidatingAllocates()
            {
                var order = new Order { Name = "abc", Count = 3, Share = 0.25, Ratio = 0.07, Code = "AB1", Tags = ["a"], Box = new() { Width = 2 }, Target = "abc" };
                order.Validate();
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < 100; i++) { order.Validate(); }
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
        """;

    private readonly LoadedAssembly _assembly = LoadedAssembly.Of([Yaml], "using Acme;", Methods);

    internal static InMemoryText Yaml { get; } = Spec.Exact(Spec.Read("Documents", "acme.openapi.yaml"), path: "/user/acme.openapi.yaml");

    internal static InMemoryText Json { get; } = Spec.Exact(Spec.Read("Documents", "acme.openapi.json"));

    /// <summary>Calls a method of the user's code.</summary>
    public string Text(string method, params object?[] arguments) => _assembly.Text(method, arguments);

    /// <summary>Calls a method of the user's code that counts.</summary>
    public long Number(string method) => (long)_assembly.Call(method)!;

    /// <inheritdoc/>
    public void Dispose() => _assembly.Dispose();
}
