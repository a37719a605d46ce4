using System.Diagnostics;
using System.Text;

namespace Krea2.Http;

/// <summary>Gives a request its address, its key and its headers.</summary>
internal sealed class RequestMessageFactory
{
    private readonly ApiAuthentication? _authentication;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _key;

    private readonly string _base;
    private readonly string? _userAgent;

    public RequestMessageFactory(ApiDefinition definition, Uri? baseAddress, string? key, string? userAgent)
    {
        _userAgent = userAgent;
        _authentication = definition.Authentication;
        _base = Base(definition, baseAddress);
        if (key is not null && _authentication is not null)
        {
            CheckKey(_authentication, key);
            _key = key;
        }
    }

    /// <summary>Refuses a key that cannot stand where the API wants it.</summary>
    /// <exception cref="ArgumentException">It cannot; the message never shows the key.</exception>
    public static void CheckKey(ApiAuthentication authentication, string key)
    {
        if (authentication.Kind is AuthenticationKind.Header or AuthenticationKind.Cookie)
        {
            HeaderText.CheckName(authentication.Name);
        }

        if (authentication.Kind is AuthenticationKind.Bearer or AuthenticationKind.Header)
        {
            HeaderText.CheckValue(nameof(ApiClientOptions.ApiKey), key);
        }
    }

    /// <summary>The address that routes are appended to.</summary>
    /// <exception cref="InvalidOperationException">There is none, or none that can be used.</exception>
    public static string Base(ApiDefinition definition, Uri? address)
    {
        if (address is null)
        {
            throw new InvalidOperationException($"The base address of {definition.Title} is not known: set BaseAddress.");
        }

        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw new InvalidOperationException($"The base address of {definition.Title} must be an absolute http or https address without user, query and fragment.");
        }

        return address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    public HttpRequestMessage Create(string defaultAccept, Exchange exchange)
    {
        ApiRequest request = exchange.Request;

        // Content first: a file that cannot be opened is the caller's error, met before anything else happens.
        HttpContent? content = request.CreateContent();
        bool gated = content is not null || request.Submits;
        var message = new HttpRequestMessage(request.Method, Address(request))
        {
            Content = gated ? new GatedContent(content, exchange) : null,
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept ?? defaultAccept);
        if (_userAgent is not null)
        {
            message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        }

        foreach (KeyValuePair<string, string> header in request.Headers)
        {
            message.Headers.Remove(header.Key);
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value) && message.Content is { } body)
            {
                body.Headers.Remove(header.Key);
                body.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        string cookies = request.Cookies;
        switch (_key is null ? null : _authentication?.Kind)
        {
            case AuthenticationKind.Bearer:
                Replace(message, "Authorization", $"Bearer {_key}");
                break;
            case AuthenticationKind.Basic:
                Replace(message, "Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(_key!))}");
                break;
            case AuthenticationKind.Header:
                Replace(message, _authentication!.Name, _key!);
                break;
            case AuthenticationKind.Cookie:
                cookies += $"{(cookies.Length > 0 ? "; " : "")}{_authentication!.Name}={Uri.EscapeDataString(_key!)}";
                break;
        }

        if (cookies.Length > 0)
        {
            Replace(message, "Cookie", cookies);
        }

        return message;
    }

    private static void Replace(HttpRequestMessage message, string name, string value)
    {
        message.Headers.Remove(name);
        message.Headers.TryAddWithoutValidation(name, value);
    }

    private Uri Address(ApiRequest request)
    {
        string path = request.Path;
        string query = request.Query;
        if (_key is not null && _authentication is { Kind: AuthenticationKind.Query })
        {
            query += $"{(query.Length > 0 ? '&' : '?')}{Uri.EscapeDataString(_authentication.Name)}={Uri.EscapeDataString(_key)}";
        }

        if (path.Contains('?', StringComparison.Ordinal) && query.Length > 0)
        {
            // Some documents tell operations apart by a query in the route.
            query = $"&{query[1..]}";
        }

        string rest = request.OmitsSlash && path == "/" ? "" : path.StartsWith('/') ? path : $"/{path}";
        return new Uri($"{_base}{rest}{query}", UriKind.Absolute);
    }
}
