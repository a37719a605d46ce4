using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>Clients that many tests reference, each compiled once.</summary>
internal static class Clients
{
    private static readonly Lazy<MetadataReference> s_krea = new(() => FixProject.Client(Spec.Krea));
    private static readonly Lazy<MetadataReference> s_thing = new(() => FixProject.Client(Spec.Thing("""
        {'type': 'object', 'additionalProperties': false, 'required': ['title', 'site', 'id', 'kind', 'part', 'count', 'tags'], 'properties': {
          'title': {'type': 'string', 'minLength': 3},
          'site': {'type': 'string', 'format': 'uri'},
          'id': {'type': 'string', 'format': 'uuid'},
          'kind': {'type': 'string', 'enum': ['small', 'large']},
          'part': {'$ref': '#/components/schemas/Part'},
          'count': {'type': 'integer', 'minimum': 1, 'maximum': 9},
          'tags': {'type': 'array', 'minItems': 1, 'maxItems': 3, 'uniqueItems': true, 'items': {'type': 'string'}},
          'width': {'type': 'integer', 'minimum': 16, 'maximum': 100, 'multipleOf': 16},
          'ratio': {'type': 'number', 'multipleOf': 0.1},
          'share': {'type': 'number', 'exclusiveMinimum': 0, 'maximum': 1},
          'scale': {'type': 'integer', 'enum': [1, 2, 4, 8]},
          'weights': {'type': 'object', 'maxProperties': 2, 'additionalProperties': {'type': 'number', 'maximum': 1}},
          'numbers': {'type': 'array', 'items': {'type': 'integer', 'minimum': 0}}
        }}
        """, """
        'Part': {'type': 'object', 'required': ['size'], 'properties': {'size': {'type': 'number', 'minimum': 0.5}}}
        """)));

    private static readonly Lazy<MetadataReference> s_runware = new(() => FixProject.Client(HostSpecs.Of("runware")));

    /// <summary>The bundled Runware client.</summary>
    public static MetadataReference Runware => s_runware.Value;

    /// <summary>The bundled Krea client.</summary>
    public static MetadataReference Krea => s_krea.Value;

    /// <summary>The client of a document with keywords that Krea does not use: a Thing with a Part.</summary>
    public static MetadataReference Thing => s_thing.Value;
}
