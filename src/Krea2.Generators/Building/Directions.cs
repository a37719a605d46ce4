using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Knows which schemas are written in requests and which are read from answers: it decides between enum and open set, strict and tolerant.</summary>
internal sealed class Directions(SchemaResolver schemas)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Marks a schema, and all that it reaches, as written in requests.</summary>
    public void MarkWritten(Schema schema) => Mark(schema, _written);

    /// <summary>Marks a schema, and all that it reaches, as read from answers.</summary>
    public void MarkRead(Schema schema) => Mark(schema, _read);

    /// <summary>Whether the shape is written in requests.</summary>
    public bool IsWritten(Shape shape) => _written.Contains(shape.Identity);

    /// <summary>Whether the shape is read from answers.</summary>
    public bool IsRead(Shape shape) => _read.Contains(shape.Identity);

    /// <summary>The shape of an object as a form, marked as written.</summary>
    public Shape FormOf(Shape shape, bool takesFiles)
    {
        var form = shape.WithIdentity(shape.Identity + (takesFiles ? "(multipart)" : "(form)"));
        _written.Add(form.Identity);
        return form;
    }

    private void Mark(Schema start, HashSet<string> marked)
    {
        // A list of its own instead of recursion: documents nest deeply.
        var open = new Stack<Schema>();
        open.Push(start);
        while (open.Count > 0)
        {
            var shape = schemas.Resolve(open.Pop());
            if (shape.Kind == ShapeKind.Any || !marked.Add(shape.Identity))
            {
                continue;
            }

            foreach (var property in shape.Schema.Properties)
            {
                open.Push(property.Schema);
            }

            foreach (var item in shape.Cases)
            {
                open.Push(item);
            }

            Push(open, shape.Schema.Items);
            Push(open, shape.Schema.AdditionalProperties);
        }
    }

    private static void Push(Stack<Schema> open, Schema? schema)
    {
        if (schema is not null)
        {
            open.Push(schema);
        }
    }
}
