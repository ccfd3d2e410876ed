import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readCheckedProject } from "../project/check-project.ts";
import { checkProject } from "./check-project.ts";
import { printFinding } from "./print.ts";

const folder = fileURLToPath(new URL("../../../../examples/covid", import.meta.url));

test("a title of an answer that a list would cut is told", async () => {
  const project = await readCheckedProject(folder);
  if (!project.triage) throw new Error("The example has no answers.");
  const [first, ...rest] = project.triage.answers;
  if (!first) throw new Error("The example has no answers.");
  const long = {
    ...first,
    title: { ...first.title, eng: "Is the vaccine safe for children who are younger than five years and ill?" },
  };
  const found = checkProject({ ...project, triage: { ...project.triage, answers: [long, ...rest] } });
  expect(found.map(printFinding)).toEqual([
    `answer:${first.key}: warning over-limit The title "Is the vaccine safe for children who are younger than five years and ill?" has 73 characters, and a list shows 72. (in eng) Shorten it by 1 characters.`,
  ]);
});
