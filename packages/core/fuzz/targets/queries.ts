import { deepStrictEqual, ok } from "node:assert";
import { evaluateQuery, inspectQuery, parseQuery, printQuery, type Queryable } from "../../src/contactql/index.ts";
import { arbitraryQuery } from "../../src/contactql/test/arbitrary.ts";
import { defaultEnvironment, findDateTime, number, text } from "../../src/expr/index.ts";
import { fakeEnv } from "../../src/model/env.ts";
import { target } from "../target.ts";

const environment = { ...defaultEnvironment(fakeEnv()), defaultCountry: "ZA" };
const due = findDateTime("2030-06-01T10:00:00Z", environment);
const values: Readonly<Record<string, ReturnType<Queryable>>> = {
  name: [text("Thandi Nkosi")],
  tel: [text("+27820001001"), text("+27820001002")],
  weeks: [number(20)],
  due: due === undefined ? [] : [due],
};
const contact: Queryable = ({ key }) => (Object.hasOwn(values, key) ? (values[key] ?? []) : []);

/** Any text is a query, which reads back as it is printed, or has a problem with a place in it. */
export const queries = target("queries", arbitraryQuery, (source) => {
  const parsed = parseQuery(source, environment);
  if ("problem" in parsed) {
    const { from, to, message } = parsed.problem;
    ok(0 <= from && from <= to && to <= source.length && message !== "", "a problem without words or place");
    return;
  }
  const printed = printQuery(parsed.query);
  const again = parseQuery(printed, environment);
  ok("query" in again, `${printed} is no query`);
  deepStrictEqual(printQuery(again.query), printed);
  const matches = evaluateQuery(parsed.query, contact, environment);
  deepStrictEqual(evaluateQuery(again.query, contact, environment), matches);
  deepStrictEqual(inspectQuery(again.query), inspectQuery(parsed.query));
});
