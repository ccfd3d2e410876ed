import { readFile } from "node:fs/promises";
import { runExample } from "@hotline/core/expr/help.ts";
import { defaultEnvironment } from "@hotline/core/expr/index.ts";
import { fakeEnv } from "@hotline/core/model/env.ts";
import { expect, test } from "vitest";
import { expressionManual, languageExamples } from "./expressions.ts";

test("docs/expressions.md is what `npm run docs:expressions` writes", async () => {
  const written = await readFile(new URL("../../../../docs/expressions.md", import.meta.url), "utf8");
  expect(written).toBe(expressionManual());
});

test.each(languageExamples)("the manual is right that $template gives $result", (example) => {
  expect(runExample(example, defaultEnvironment(fakeEnv()))).toBe(example.result);
});
