import { parentPort, workerData } from "node:worker_threads";
import { learn, type Material } from "./learn.ts";
import type { Word } from "./learn-apart.ts";

/* The thread of `learn-apart.ts`. */
const say = (word: Word) => parentPort?.postMessage(word);
say({ learned: learn(workerData as Material, (step) => say({ step })) });
