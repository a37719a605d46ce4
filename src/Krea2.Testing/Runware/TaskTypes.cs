namespace Krea2.Testing.Runware;

/// <summary>The types of task that are known here.</summary>
internal static class TaskTypes
{
    public const string Authentication = "authentication";
    public const string ImageInference = "imageInference";
    public const string GetResponse = "getResponse";
    public const string ImageUpload = "imageUpload";
    public const string MediaStorage = "mediaStorage";
}
