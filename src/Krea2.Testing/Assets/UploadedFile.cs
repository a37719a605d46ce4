using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Assets;

/// <summary>A file in a multipart body.</summary>
internal sealed record UploadedFile(string FileName, string MediaType, byte[] Content, IFormCollection Form)
{
    /// <summary>The file in that part; null when there is none, or the body is no multipart.</summary>
    public static async Task<UploadedFile?> ReadAsync(HttpContext context, string part)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            if (form.Files.GetFile(part) is not { } file)
            {
                return null;
            }

            using var content = new MemoryStream();
            await file.CopyToAsync(content, context.RequestAborted).ConfigureAwait(false);
            return new UploadedFile(file.FileName, file.ContentType ?? "application/octet-stream", content.ToArray(), form);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
