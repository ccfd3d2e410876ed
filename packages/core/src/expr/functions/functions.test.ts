import { expect, test } from "vitest";
import { fakeEnv } from "../../model/env.ts";
import { defaultEnvironment } from "../environment.ts";
import { evaluateText } from "../evaluate.ts";
import { help, runExample } from "../help.ts";
import { object } from "../values.ts";
import { builtins } from "./index.ts";

const environment = defaultEnvironment(fakeEnv());

for (const { name, signature, about, examples } of help.flatMap(({ functions }) => functions)) {
  test(`the manual page of ${name} has a signature, a description and an example`, () => {
    expect(signature.startsWith(`${name}(`)).toBe(true);
    expect(about).toMatch(/[.:]$/);
    expect(about).not.toContain("->");
    expect(examples.length).toBeGreaterThan(0);
  });
  for (const example of examples) {
    test(`${name}: ${example.template} is ${example.result}`, () => {
      expect(runExample(example, environment)).toBe(example.result);
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

test("a text that no database keeps comes from no function", () => {
  const textOf = (call: string) => evaluateText(`@(${call})`, object({}), environment).text;
  expect([textOf("char(0)"), textOf("char(55296)")]).toEqual(["\ufffd", "\ufffd"]);
  expect(textOf(String.raw`parse_json("{\"a\": \"b\\u0000\\ud800\"}").a`)).toBe("b\ufffd\ufffd");
});
