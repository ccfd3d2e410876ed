import { parentPort, workerData } from "node:worker_threads";
import { learn, type Material } from "./learn.ts";

/* The thread of `learn-apart.ts`. */
parentPort?.postMessage(learn(workerData as Material));
