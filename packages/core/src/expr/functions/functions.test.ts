import { expect, test } from "vitest";
import { fakeEnv } from "../../model/env.ts";
import { defaultEnvironment } from "../environment.ts";
import { evaluateText } from "../evaluate.ts";
import { object } from "../values.ts";
import { builtins } from "./index.ts";

const environment = defaultEnvironment(fakeEnv());

for (const { name, doc, signature } of builtins) {
  const examples = Array.from(doc.matchAll(/^ {4}@(.+) ->(?: (.*))?$/gm));
  test(`the manual page of ${name} has a signature and an example`, () => {
    expect(signature.startsWith(`${name}(`)).toBe(true);
    expect(examples.length).toBeGreaterThan(0);
  });
  for (const [, source = "", result = ""] of examples) {
    test(`${name}: @${source} is ${result}`, () => {
      const template = source.startsWith("(") ? `@${source}` : `@(${source})`;
      const { text, problems } = evaluateText(template, object({}), environment);
      expect(problems.length > 0 ? "ERROR" : text).toBe(result);
    });
  }
}

test("no two functions have one name", () => {
  expect(new Set(builtins.map(({ name }) => name)).size).toBe(builtins.length);
});

test("a wrong number of arguments is told with the right one", () => {
  const messageOf = (call: string) => evaluateText(`@(${call})`, object({}), environment).problems[0]?.message;
  expect(messageOf("upper()")).toBe("error calling upper(...): need 1 argument(s), got 0");
  expect(messageOf("word_count()")).toBe("error calling word_count(...): need 1 to 2 argument(s), got 0");
  expect(messageOf("max()")).toBe("error calling max(...): need at least 1 argument(s), got 0");
});
