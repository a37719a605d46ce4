// Four hosts report their jobs to one application. Replicate and WaveSpeed sign what they post, Krea and Runware do not.
// Nothing leaves the machine: the hosts are the fake ones. With real ones, addresses, keys and secrets come from the configuration.
using Krea2;
using Krea2.KreaAi;
using Krea2.Replicate;
using Krea2.Runware;
using Krea2.WaveSpeed;
using Webhooks;

await using FakeHosts hosts = await FakeHosts.StartAsync();
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton<Reports>();
builder.Services.AddKreaClient(options => (options.BaseAddress, options.ApiKey) = (hosts.Krea.BaseAddress, hosts.Krea.ApiKey));
builder.Services.AddReplicateClient(options => (options.BaseAddress, options.ApiKey) = (hosts.Replicate.BaseAddress, hosts.Replicate.ApiKey));
builder.Services.AddRunwareClient(options => (options.BaseAddress, options.ApiKey) = (hosts.Runware.BaseAddress, hosts.Runware.ApiKey));
builder.Services.AddWaveSpeedClient(options => (options.BaseAddress, options.ApiKey) = (hosts.WaveSpeed.BaseAddress, hosts.WaveSpeed.ApiKey));
await using WebApplication app = builder.Build();

// Signed: the body is believed once its signature fits.
app.MapPost("/hooks/replicate", (HttpRequest post, ReplicateClient client, Reports reports, CancellationToken stop) =>
    Hook.AnswerAsync("Replicate", reports, client.Jobs.Webhooks, hooks => hooks.ReadAsync(post.Body, WebhookHeaders.From(name => post.Headers[name]), hosts.ReplicateSecret, stop)));
app.MapPost("/hooks/wavespeed", (HttpRequest post, WaveSpeedClient client, Reports reports, CancellationToken stop) =>
    Hook.AnswerAsync("WaveSpeed", reports, client.Jobs.Webhooks, hooks => hooks.ReadAsync(post.Body, WebhookHeaders.From(name => post.Headers[name]), hosts.WaveSpeedSecret, stop)));

// Not signed: only the id is believed, and the host is asked for the job.
app.MapPost("/hooks/krea", (HttpRequest post, KreaClient client, Reports reports, CancellationToken stop) =>
    Hook.AnswerAsync("Krea", reports, client.Jobs.Webhooks, hooks => hooks.ReadAsync(post.Body, cancellationToken: stop)));
app.MapPost("/hooks/runware", (HttpRequest post, RunwareClient client, Reports reports, CancellationToken stop) =>
    Hook.AnswerAsync("Runware", reports, client.Jobs.Webhooks, hooks => hooks.ReadAsync(post.Body, cancellationToken: stop)));

await app.StartAsync();
var address = new Uri(app.Urls.First());
const string Prompt = "A red fox asleep in a paper boat, ink and watercolour";
CallOptions ReportTo(string host) => new() { WebhookUrl = new Uri(address, $"/hooks/{host}") };

await app.Services.GetRequiredService<KreaClient>().Medium.SubmitAsync(new KreaRequest { Prompt = Prompt, AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K }, ReportTo("krea"));
await app.Services.GetRequiredService<ReplicateClient>().Medium.SubmitAsync(new ReplicateRequest { Prompt = Prompt }, ReportTo("replicate") with { WebhookEvents = WebhookEvents.Completed });
await app.Services.GetRequiredService<RunwareClient>().Medium.SubmitAsync(new RunwareRequest { PositivePrompt = Prompt, Width = 928, Height = 1152, NumberResults = 2 }, ReportTo("runware"));
await app.Services.GetRequiredService<WaveSpeedClient>().Medium.SubmitAsync(new WaveSpeedRequest { Prompt = Prompt }, ReportTo("wavespeed"));

await app.Services.GetRequiredService<Reports>().AllAsync(["Krea", "Replicate", "Runware", "WaveSpeed"]);
await app.StopAsync();
