// What the scripts share: the settings come as JSON on the standard input, the findings go as JSON to the standard output.
import { readFileSync } from "node:fs";

export const settings = JSON.parse(readFileSync(0, "utf8"));
export const input = settings.input;
export const task = settings.task;

export function print(findings) {
  process.stdout.write(JSON.stringify(findings));
}
