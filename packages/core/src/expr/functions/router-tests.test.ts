import { expect, test } from "vitest";
import { fakeEnv } from "../../model/env.ts";
import { toJson, toText } from "../conversions.ts";
import { defaultEnvironment, type Environment } from "../environment.ts";
import { array, error, object, text, type Value } from "../values.ts";
import { findFunction } from "./index.ts";

const here: Environment = { ...defaultEnvironment(fakeEnv()), defaultCountry: "ZA", dateFormat: "DD-MM-YYYY" };

function result(name: string, args: readonly (string | Value)[], environment = here): Value {
  const found = findFunction(name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  const values = args.map((arg) => (typeof arg === "string" ? text(arg) : arg));
  return found.call(values, { environment, charge() {} });
}

/** `has_phrase("a b", "b")` in one line: what it matched, `-` for nothing, `! why` for a failure. */
function call(name: string, args: readonly (string | Value)[], environment = here): string {
  const value = result(name, args, environment);
  if (value.kind === "error") return `! ${value.message.replace(/^error calling \w+\(\.\.\.\): /, "")}`;
  if (value.kind !== "object" || toText(value) !== "true") return "-";
  return toText(value.properties.get("match") ?? error("no match"));
}

function all(rows: readonly (readonly [name: string, args: readonly (string | Value)[], want: string])[]): void {
  for (const [name, args, want] of rows) expect(call(name, args), `${name}(${args.join(", ")})`).toBe(want);
}

test("a choice is understood in digits of any script, in circles and on keys", () => {
  for (const typed of ["２", "٢", "۲", "२", "২", "2️⃣", "②", "❷"])
    all([
      ["has_any_word", [typed, "2 two"], typed],
      ["has_all_words", [typed, "2"], typed],
      ["has_phrase", [typed, "2"], typed],
      ["has_only_phrase", [typed, "2"], typed],
      ["has_any_word", [typed, "1 3"], "-"],
    ]);
  all([["has_any_word", ["2", "२"], "2"]]);
});

test("whole texts", () => {
  all([
    ["has_text", ["  yes "], "yes"],
    ["has_text", ["  "], "-"],
    ["has_value", ["x"], "x"],
    ["has_only_text", ["Yes", "Yes"], "Yes"],
    ["has_only_text", ["yes", "Yes"], "-"],
    ["has_beginning", ["  Menu please", "menu"], "Menu"],
    ["has_beginning", ["menu", ""], "-"],
  ]);
});

test("words and phrases, whatever their case", () => {
  all([
    ["has_any_word", ["I have FEVER and cough", "fever cough cold"], "FEVER cough"],
    ["has_any_word", ["feverish", "fever"], "-"],
    ["has_all_words", ["cough then fever", "fever cough"], "cough fever"],
    ["has_all_words", ["only fever", "fever cough"], "-"],
    ["has_phrase", ["I am very sick now", "Very Sick"], "very sick"],
    ["has_phrase", ["very much sick", "very sick"], "-"],
    ["has_phrase", ["anything", ""], ""],
    ["has_only_phrase", ["Thank You!", "thank you"], "Thank You"],
    ["has_only_phrase", ["thank you all", "thank you"], "-"],
    ["has_any_word", ["give me 💉 please", "💉"], "💉"],
  ]);
});

test("a phrase's broken beginning does not begin it anew", () => {
  expect(call("has_phrase", ["to to be", "to be"])).toBe("-");
});

test("Arabic letters that people use for one another count as the same where that is wished", () => {
  const arabic: Environment = { ...here, inputCollation: "arabic_variants" };
  expect(call("has_any_word", ["كتاب", "کتاب"], arabic)).toBe("كتاب");
  expect(call("has_any_word", ["كتاب", "کتاب"])).toBe("-");
});

test("patterns keep their groups, and a wrong one is told", () => {
  const found = result("has_pattern", ["code AB12", "([a-z]+)(\\d+)"]);
  expect(toJson(found)).toMatchObject({ match: "AB12", extra: { 0: "AB12", 1: "AB", 2: "12" } });
  expect(call("has_pattern", ["x", "("])).toMatch(/^! .*regular expression/);
});

test("numbers in texts", () => {
  all([
    ["has_number", ["I am 24 years"], "24"],
    ["has_number", ["none"], "-"],
    ["has_number", ["about 1,500.5"], "1500.5"],
    ["has_number_between", ["3 or 12", "10", "20"], "12"],
    ["has_number_lt", ["12 or 3", "10"], "3"],
    ["has_number_lte", ["10", "10"], "10"],
    ["has_number_eq", ["10.0", "10"], "10"],
    ["has_number_gte", ["9", "10"], "-"],
    ["has_number_gt", ["11", "10"], "11"],
    ["has_number_gt", ["11", "ten"], '! unable to convert "ten" to a number'],
  ]);
});

test("dates and times in texts", () => {
  expect(call("has_date", ["born on 03-05-2029"])).toMatch(/^2029-05-03T/);
  expect(call("has_date_lt", ["03-05-2029", "04-05-2029"])).toMatch(/^2029-05-03T/);
  expect(call("has_date_eq", ["03-05-2029", "04-05-2029"])).toBe("-");
  expect(call("has_date_gt", ["05-05-2029", "04-05-2029"])).toMatch(/^2029-05-05T/);
  expect(call("has_time", ["at 5:30 pm"])).toMatch(/^17:30:00/);
  expect(call("has_date", ["tomorrow"])).toBe("-");
});

test("telephone numbers and e-mail addresses", () => {
  all([
    ["has_phone", ["call 082 123 4567"], "+27821234567"],
    ["has_phone", ["call (212) 555-2368", "US"], "+12125552368"],
    ["has_phone", ["no number"], "-"],
    ["has_email", ["write to ann@example.org."], "ann@example.org"],
    ["has_email", ["ann@example"], "-"],
  ]);
});

test("places need somebody who knows geography", () => {
  const find: NonNullable<Environment["locations"]>["find"] = (said, level, parent) => {
    if (level === "state") return said.includes("Kigali") ? ["Rwanda > Kigali"] : [];
    return parent === undefined || parent === "Rwanda > Kigali" ? [`Rwanda > Kigali > ${said}`] : [];
  };
  const there: Environment = { ...here, locations: { find } };
  expect(call("has_state", ["in Kigali"], there)).toBe("Rwanda > Kigali");
  expect(call("has_district", ["Gasabo", "Kigali"], there)).toBe("Rwanda > Kigali > Gasabo");
  expect(call("has_district", ["Gasabo", "Huye"], there)).toBe("-");
  expect(call("has_ward", ["Gisozi", "Kigali"], there)).toMatch(/^! need 1 or 3/);
  expect(call("has_state", ["Kigali"])).toMatch(/^! can't find locations/);
});

test("errors, wrong counts of arguments, and tests of things past", () => {
  all([
    ["has_error", [error("gone wrong")], "gone wrong"],
    ["has_error", ["fine"], "-"],
    ["has_text", [error("gone wrong")], "! gone wrong"],
    ["has_group", [array([error("gone wrong")]), "x"], "! gone wrong"],
    ["has_group", [array([object({ uuid: text("x") }, text("Mothers"))]), "x"], "Mothers"],
    ["has_text", [], "! need 1 argument(s), got 0"],
    ["has_intent", [object({}), "b", "1"], "-"],
  ]);
});
