import { Worker } from "node:worker_threads";
import type { Learned, Material } from "./learn.ts";

/** Learns in a thread of its own: seconds of computing must not hold up the conversations of this process. */
export function learnApart(material: Material): Promise<Learned> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL("./learn-worker.ts", import.meta.url), { workerData: material });
    worker.once("message", done);
    worker.once("error", fail);
    worker.once("exit", (code) => fail(new Error(`The training stopped with code ${code}.`)));
  });
}
