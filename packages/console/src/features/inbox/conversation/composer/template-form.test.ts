import { expect, test } from "vitest";
import { asValue, greets, isGiven, longestOf, offered, shownOf, type Template } from "./template-form.ts";

const template = (more: Partial<Template>): Template => ({
  __typename: "MessageTemplate",
  name: "come_back",
  language: "en",
  category: "UTILITY",
  header: "",
  media: null,
  text: "Hello {{1}}!",
  footer: "",
  buttons: [],
  places: [{ __typename: "TemplatePlace", part: "TEXT", name: "1", example: "Ann" }],
  lacks: null,
  ...more,
});

test("the person's language comes first, and what has cards is not offered", () => {
  const all = [
    template({ name: "a", language: "en_US" }),
    template({ name: "z", language: "fr" }),
    template({ name: "b", language: "fr_CA" }),
    template({ name: "c", language: "fr", lacks: "CARDS" }),
  ];
  expect(offered(all, "fra").map(({ name }) => name)).toEqual(["b", "z", "a"]);
  expect(offered(all, "").map(({ name }) => name)).toEqual(["a", "b", "z"]);
  expect(offered(all, "no such language").map(({ name }) => name)).toEqual(["a", "b", "z"]);
});

test("a place on the map is given by two numbers that lie on the earth, and two texts", () => {
  const on = (name: string, value: string) =>
    isGiven({ __typename: "TemplatePlace", part: "MAP", name, example: "" }, value);
  expect([on("latitude", "-1.28"), on("longitude", "179.9"), on("name", "City Clinic")]).toEqual([true, true, true]);
  expect([on("latitude", "91"), on("longitude", "east"), on("name", "")]).toEqual([false, false, false]);
});

test("a template is shown as the person will read it, with what is filled in already", () => {
  const visit = template({ header: "News", footer: "STOP ends this" });
  expect(shownOf(visit, [""])).toBe("News\n\nHello {{1}}!\n\nSTOP ends this");
  expect(shownOf(visit, ["Thandi"])).toBe("News\n\nHello Thandi!\n\nSTOP ends this");
});

test("the name is filled in where a template greets, and nowhere else", () => {
  const place = { __typename: "TemplatePlace" as const, part: "TEXT" as const, name: "1", example: "" };
  const greeted = (text: string, more: Partial<typeof place> = {}) => greets(template({ text }), { ...place, ...more });
  expect(["Hello {{1}}!", "Good morning {{1}}, it is time.", "*{{ 1 }}*, come."].map((text) => greeted(text))).toEqual([
    true,
    true,
    true,
  ]);
  expect(greeted("The clinic of {{1}} is open.")).toBe(false);
  expect(greeted("We wait for you, {{first_name}}.", { name: "first_name" })).toBe(true);
  expect(greeted("Hello {{1}} and {{2}}!", { name: "2" })).toBe(false);
});

test("a code that is filled in stands in the text", () => {
  const places = [{ __typename: "TemplatePlace" as const, part: "CODE" as const, name: "1", example: "" }];
  const code = template({ text: "*{{1}}* is your code.", category: "AUTHENTICATION", places });
  expect(shownOf(code, ["1234"])).toBe("*1234* is your code.");
  expect([longestOf("CODE"), longestOf("TEXT")]).toEqual([15, 1024]);
});

test("a value has no lines and no long gaps, which WhatsApp would refuse", () => {
  expect(asValue("  Monday\n at\t 9:00     sharp ")).toBe("Monday at 9:00 sharp");
});

test("an offer ends at a time to come, which is meant where its sender is", () => {
  const place = { __typename: "TemplatePlace" as const, part: "OFFER" as const, name: "ends", example: "" };
  const year = new Date().getFullYear();
  expect(isGiven(place, asValue(`${year + 1}-12-01T18:00`, "OFFER"))).toBe(true);
  expect(isGiven(place, asValue(`${year - 1}-12-01T18:00`, "OFFER"))).toBe(false);
  expect(asValue("2026-12-01T18:00", "OFFER")).toBe(new Date(2026, 11, 1, 18).toISOString());
  expect(asValue("soon", "OFFER")).toBe("");
});
