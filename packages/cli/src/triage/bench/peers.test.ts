import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { foldersOf } from "./folder.ts";
import { peersBeside, peersIn } from "./peers.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "peers-"));
});
afterEach(() => rm(root, { recursive: true }));

const table = `system,train,threshold,inscope_accuracy,mcc
ours,full,0.1,0.9,0.40
theirs,full,0.1,0.8,0.35
theirs,full,0.2,0.7,0.55
theirs,subset,0.1,0.5,0.21
`;

test("what others published stands beside a set, the best first, by the part of the training texts", async () => {
  await writeFile(join(root, "published.csv"), table);
  const [folder] = foldersOf(root);
  const peers = folder && peersIn(folder);
  expect(peersBeside(peers, "train", "MCC")).toBe("best over thresholds: theirs .550, ours .400");
  expect(peersBeside(peers, "subset_train", "MCC")).toBe("best over thresholds: theirs .210");
  expect(peersBeside(peers, "train", "accuracy")).toBe("at their lowest threshold: ours .900, theirs .800");
  expect(peersBeside(peers, "train", "AUROC")).toBeUndefined();
});

test("a folder without such a file has none", async () => {
  await writeFile(join(root, "train.csv"), "text,label\nhi,greeting\n");
  const [folder] = foldersOf(root);
  expect(folder && peersIn(folder)).toBeUndefined();
});
