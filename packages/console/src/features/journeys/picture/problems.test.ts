import type { Finding } from "@hotline/core/flow/inspect/index.ts";
import { tell } from "@hotline/core/model/findings.ts";
import { expect, test } from "vitest";
import { problemsOf } from "./problems.ts";

const finding = (code: string, node: string, language?: string): Finding => ({
  flow: "f",
  journey: "Visit",
  code,
  severity: "warning",
  node,
  ...tell("UNREACHABLE"),
  ...(language && { language }),
});

test("the languages that a step lacks are one problem, behind what else is wrong with it", () => {
  const lacks = ["fra", "ara", "fra"].map((language) => finding("missing-translation", "a", language));
  const problems = problemsOf([...lacks, finding("dead-end", "a"), finding("missing-translation", "b", "zul")]);
  expect(problems.map(({ code, node, untranslated }) => [code, node, untranslated])).toEqual([
    ["dead-end", "a", undefined],
    ["missing-translation", "a", ["fra", "ara"]],
    ["missing-translation", "b", ["zul"]],
  ]);
});
