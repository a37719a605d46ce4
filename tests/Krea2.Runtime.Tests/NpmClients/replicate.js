// Replicate's own client: a run that polls, a run that is held, a cancelled prediction, files, and the check of a webhook.
import Replicate from "replicate";
import { input, print, settings } from "./shared.js";

const replicate = new Replicate({ auth: settings.key, baseUrl: settings.address.replace(/\/$/, "") });
const model = "krea/krea-2-medium";

const seen = [];
const polled = await replicate.run(model, { input, wait: { mode: "poll", interval: 20 } }, (prediction) => seen.push(prediction.status));
const held = await replicate.run(model, { input, wait: { mode: "block", timeout: 30 } });

const created = await replicate.predictions.create({ model, input });
const cancelled = await replicate.predictions.cancel(created.id);

const picture = new Blob([new Uint8Array([1, 2, 3])], { type: "image/png" });
const withFile = await replicate.predictions.create({ model, input: { ...input, style_reference_images: [picture] } });
const files = await replicate.files.list();

let refusal = null;
try {
  await replicate.predictions.create({ model, input: { prompt: 7 } });
} catch (error) {
  refusal = error.response.status;
}

const pages = [];
for await (const page of replicate.paginate(replicate.predictions.list)) {
  pages.push(page.length);
}

const { key: secret } = await replicate.webhooks.default.secret.get();
const isGenuine = await Replicate.validateWebhook({ ...settings.call, secret });

print({ seen, polled, held, cancelled: cancelled.status, reference: withFile.input.style_reference_images[0], files: files.results.map((file) => file.urls.get), refusal, pages, secret, isGenuine });
