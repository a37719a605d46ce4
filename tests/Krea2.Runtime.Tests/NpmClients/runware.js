// Runware over HTTP as its documentation shows it: a synchronous task, an asynchronous one that is polled, and a batch of which one part fails.
import { randomUUID } from "node:crypto";
import { print, settings, task } from "./shared.js";

async function post(...tasks) {
  const response = await fetch(settings.address.replace(/\/$/, ""), {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${settings.key}` },
    body: JSON.stringify(tasks),
  });
  return { status: response.status, ...(await response.json()) };
}

const held = await post({ ...task, taskUUID: randomUUID(), deliveryMethod: "sync" });

const taskUUID = settings.taskUUID;
const acknowledged = await post({ ...task, taskUUID, deliveryMethod: "async", numberResults: 2 });
let polled;
do {
  polled = await post({ taskType: "getResponse", taskUUID });
} while (polled.data.some((result) => result.status === "processing"));

const mixed = await post({ ...task, taskUUID: randomUUID(), deliveryMethod: "async" }, { ...task, taskUUID: randomUUID(), width: 1 });

print({
  held: held.data.map((result) => result.imageURL),
  acknowledged: acknowledged.data,
  polled: polled.data.map((result) => result.imageURL),
  mixed: { status: mixed.status, data: mixed.data.length, errors: mixed.errors.map((error) => error.code) },
});
