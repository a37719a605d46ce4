using System.Text.Json;
using Krea2.Testing.Jobs;

namespace Krea2.Testing.Runware;

/// <summary>Results of tasks as Runware writes them.</summary>
internal sealed class RunwareJson
{
    private readonly RunwareState _state;

    public RunwareJson(RunwareState state)
    {
        _state = state;
    }

    /// <summary>That a task was taken.</summary>
    public static void WriteAcknowledgement(Utf8JsonWriter writer, string taskType, string taskUuid)
    {
        writer.WriteStartObject();
        writer.WriteString("taskType", taskType);
        writer.WriteString("taskUUID", taskUuid);
        writer.WriteEndObject();
    }

    /// <summary>A result that is still to come.</summary>
    public static void WriteProcessing(Utf8JsonWriter writer, RunwareJob job)
    {
        writer.WriteStartObject();
        writer.WriteString("taskType", TaskTypes.ImageInference);
        writer.WriteString("taskUUID", job.Id);
        writer.WriteString("status", job.Status);
        writer.WriteEndObject();
    }

    /// <summary>A result. Its status is said only to those who asked for it later.</summary>
    public void WriteResult(Utf8JsonWriter writer, RunwareJob job, JobPicture picture, string? status)
    {
        writer.WriteStartObject();
        writer.WriteString("taskType", TaskTypes.ImageInference);
        writer.WriteString("taskUUID", job.Id);
        if (status is not null)
        {
            writer.WriteString("status", status);
        }

        writer.WriteString("imageUUID", Path.GetFileNameWithoutExtension(picture.Name));
        WritePicture(writer, job, picture);
        writer.WriteNumber("seed", picture.Seed);
        if (job.ChecksContent)
        {
            writer.WriteBoolean("NSFWContent", false);
        }

        if (job.IncludesCost)
        {
            writer.WriteNumber("cost", _state.Runware.CostPerResult);
        }

        writer.WriteEndObject();
    }

    /// <summary>Why a task, or some of its results, have failed; null when none has.</summary>
    public static RunwareError? ErrorOf(RunwareJob job)
    {
        (string Code, string? Message)? reason = !job.Succeeded
            ? (job.Ending?.Failure?.Code ?? "taskFailed", job.Ending?.Failure?.Message)
            : job.Failed is { } failed ? (failed.Code, failed.Message) : null;
        return reason is { } known
            ? new RunwareError(200, known.Code, known.Message ?? "The task has failed") { TaskType = TaskTypes.ImageInference, TaskUuid = job.Id, IsResult = true }
            : null;
    }

    private void WritePicture(Utf8JsonWriter writer, RunwareJob job, JobPicture picture)
    {
        switch (job.OutputType)
        {
            case RunwareJob.Base64Data:
                writer.WriteBase64String("imageBase64Data", picture.Bytes.Span);
                break;
            case RunwareJob.DataUri:
                writer.WriteString("imageDataURI", "data:image/png;base64," + Convert.ToBase64String(picture.Bytes.Span));
                break;
            default:
                writer.WriteString("imageURL", new Uri(_state.Origin, $"/images/{picture.Name}").AbsoluteUri);
                break;
        }
    }
}
