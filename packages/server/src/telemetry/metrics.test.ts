import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createMetrics } from "./metrics.ts";

test("what is measured stands in the docs for operators, and nothing else does", async () => {
  const docs = await readFile(new URL("../../../../docs/operations.md", import.meta.url), "utf8");
  const told = new Set(docs.match(/\bhotline_[a-z_]+(?=[`[ ={])/g)?.map((name) => name.replace(/_bucket$/, "")));
  told.delete("hotline_api");
  const all = createMetrics().registry.getMetricsAsArray();
  const measured = all.map(({ name }) => name).filter((name) => name.startsWith("hotline_"));
  expect([...told].sort()).toEqual(measured.sort());
});

test("what wakes somebody is counted from nought, so that its first time is seen as one more", async () => {
  const text = await createMetrics([190]).registry.metrics();
  expect(text).toContain('hotline_refusals_total{code="190"} 0');
  for (const reason of ["signature", "database"])
    expect(text).toContain(`hotline_webhooks_refused_total{reason="${reason}"} 0`);
});
