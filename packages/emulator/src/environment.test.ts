import { expect, test } from "vitest";
import { chosenOptions, help } from "./environment.ts";

test("an empty environment gives a complete set of options", () => {
  expect(chosenOptions({})).toMatchObject({ port: 4900, host: "127.0.0.1", throughput: 80, token: expect.any(String) });
});

test("what cannot be used is refused with the name of the variable", () => {
  expect(() => chosenOptions({ EMULATOR_PORT: "many" })).toThrow(/EMULATOR_PORT/);
  expect(() => chosenOptions({ EMULATOR_WEBHOOK_URL: "hook" })).toThrow(/EMULATOR_WEBHOOK_URL/);
});

test("the help names every variable that is read", () => {
  const names = new Set<string>();
  const env = new Proxy({}, { get: (_target, name) => void names.add(String(name)) });
  chosenOptions(env);
  for (const name of names) expect(help).toContain(name);
  expect(names.size).toBeGreaterThan(8);
});
