import { Worker } from "node:worker_threads";
import { trainingFailures } from "@hotline/core/model/training.ts";
import type { Learned, Material } from "./learn.ts";
import type { TrainingStep } from "./train.ts";

/** No fault of the training: the next process begins it anew. */
export class TrainingStopped extends Error {
  override readonly name = "TrainingStopped";

  constructor() {
    super(trainingFailures.STOPPED);
  }
}

/** What the thread says. */
export type Word = { readonly step: TrainingStep } | { readonly learned: Learned };

/**
 * Learns in a thread of its own: seconds of computing must not hold up the conversations of this process, nor, by `signal`,
 * its end.
 */
export function learnApart(
  material: Material,
  onStep: (step: TrainingStep) => void,
  signal?: AbortSignal,
): Promise<Learned> {
  return new Promise((done, fail) => {
    if (signal?.aborted) throw new TrainingStopped();
    const worker = new Worker(new URL("./learn-worker.ts", import.meta.url), { workerData: material });
    worker.on("message", (word: Word) => {
      if ("learned" in word) done(word.learned);
      else onStep(word.step);
    });
    const stop = () => {
      fail(new TrainingStopped());
      void worker.terminate();
    };
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("error", fail);
    worker.once("exit", (code) => {
      signal?.removeEventListener("abort", stop);
      fail(new Error(`The training stopped with code ${code}.`));
    });
  });
}
