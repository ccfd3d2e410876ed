import { parentPort, workerData } from "node:worker_threads";
import { type ClientOptions, WhatsAppClient } from "./client.ts";
import type { Answered, Asked } from "./client-apart.ts";

/* The thread of `client-apart.ts`. */
const client = new WhatsAppClient(workerData as ClientOptions);
let answers: Answered[] = [];

function say(answer: Answered): void {
  if (answers.length === 0) setImmediate(flush);
  answers.push(answer);
}

function flush(): void {
  parentPort?.postMessage(answers);
  answers = [];
}

async function close(): Promise<void> {
  await client.close();
  // Behind the answers.
  setImmediate(() => parentPort?.close());
}

parentPort?.on("message", (asked: readonly Asked[] | null) => {
  if (asked === null) void close();
  else
    for (const [place, phoneNumberId, body] of asked)
      void client.post(phoneNumberId, body).then((outcome) => say([place, outcome]));
});
