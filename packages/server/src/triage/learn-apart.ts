import { Worker } from "node:worker_threads";
import type { Learned, Material } from "./learn.ts";
import type { TrainingStep } from "./train.ts";

/** What the thread says. */
export type Word = { readonly step: TrainingStep } | { readonly learned: Learned };

/** Learns in a thread of its own: seconds of computing must not hold up the conversations of this process. */
export function learnApart(material: Material, onStep: (step: TrainingStep) => void): Promise<Learned> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL("./learn-worker.ts", import.meta.url), { workerData: material });
    worker.on("message", (word: Word) => {
      if ("learned" in word) done(word.learned);
      else onStep(word.step);
    });
    worker.once("error", fail);
    worker.once("exit", (code) => fail(new Error(`The training stopped with code ${code}.`)));
  });
}
