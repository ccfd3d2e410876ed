import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createMetrics } from "./metrics.ts";

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly do: string };
}

const read = (path: string) => readFile(new URL(`../../../../${path}`, import.meta.url), "utf8");
const rules = async () => {
  const { groups } = parse(await read("deploy/alerts.yml")) as {
    readonly groups: readonly { rules: readonly Rule[] }[];
  };
  return groups.flatMap((group) => group.rules);
};
/** The names of our metrics in a text, without what a histogram adds to its own. */
const namesIn = (text: string) =>
  new Set([...text.matchAll(/\bhotline_\w+/g)].map(([name]) => name.replace(/_bucket$/, "")));

test("each alert asks for metrics that there are, and says what is wrong and what to do", async () => {
  const known = new Set(
    createMetrics()
      .registry.getMetricsAsArray()
      .map(({ name }) => name),
  );
  for (const { alert, expr, labels, annotations } of await rules()) {
    expect(
      [...namesIn(expr)].filter((name) => !known.has(name)),
      alert,
    ).toEqual([]);
    expect(["page", "look"], alert).toContain(labels.severity);
    expect(Math.min(annotations.summary.length, annotations.do.length), alert).toBeGreaterThan(10);
  }
});

test("the alerts and the handbook's table of signs speak of the same metrics", async () => {
  const [, after = ""] = (await read("docs/operations.md")).split("## What to be woken for");
  const signs = after
    .split("For graphs")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|")[1] ?? "");
  const told = namesIn((signs ?? []).join("\n"));
  expect(told).toEqual(namesIn((await rules()).map(({ expr }) => expr).join("\n")));
});
