// WaveSpeed's own client: a run that polls, a run in sync mode, one whose wait is too long, a failure, and an upload.
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import wavespeed from "wavespeed";
import { input, print, settings } from "./shared.js";

const client = new wavespeed.Client(settings.key, { baseUrl: new URL(settings.address).origin });
const model = "wavespeed-ai/krea-v2-medium/text-to-image";

const polled = await client.run(model, input, { pollInterval: 0.02 });
const held = await client.run(model, input, { enableSyncMode: true });
const late = await client.runNoThrow(model, { ...input, prompt: "late" }, { enableSyncMode: true });
const failed = await client.runNoThrow(model, { ...input, prompt: "fails" }, { pollInterval: 0.02 });

let refusal = null;
try {
  await client.run(model, { ...input, prompt: "" });
} catch (error) {
  refusal = error.message;
}

const file = join(tmpdir(), `krea2-${process.pid}.png`);
writeFileSync(file, new Uint8Array([1, 2, 3]));
const uploaded = await client.upload(file);

print({
  polled: polled.outputs,
  held: held.outputs,
  late: { status: late.detail.status, id: late.detail.taskId },
  failed: { outputs: failed.outputs, message: failed.detail.error.message },
  refusal,
  uploaded,
});
