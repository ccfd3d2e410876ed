import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { checks } from "@hotline/core/flow/inspect/checks/index.ts";
import { expect, test } from "vitest";
import { readCheckedProject } from "../project/check-project.ts";
import { lineKinds } from "./kinds/index.ts";
import { printFailure } from "./report.ts";
import { readScripts } from "./script.ts";
import { testProject } from "./test-project.ts";

const page = fileURLToPath(new URL("../../../../docs/testing-journeys.md", import.meta.url));
const covid = fileURLToPath(new URL("../../../../examples/covid", import.meta.url));

test("the conversation in the manual goes as it is written there", async () => {
  const example = /```\n(# Somebody[\s\S]*?)```/.exec(await readFile(page, "utf8"))?.[1] ?? "";
  const project = await readCheckedProject(covid);
  const { played } = await testProject(project, covid, readScripts("manual", example), expect.unreachable);
  expect(played.length).toBe(1);
  expect(played.flatMap(printFailure)).toEqual([]);
});

test("the manual tells of every kind of line and of every check", async () => {
  const text = await readFile(page, "utf8");
  for (const { word } of lineKinds) expect(text).toContain(`\`${word} `);
  for (const { code } of checks) expect(text).toContain(`\`${code}\``);
});
