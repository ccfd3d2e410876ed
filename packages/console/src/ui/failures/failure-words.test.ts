import { failureFor, failures } from "@hotline/core/whatsapp/index.ts";
import { i18n } from "@lingui/core";
import { afterEach, expect, test } from "vitest";
import { failureTexts } from "./failure-texts.ts";
import { failureWords } from "./failure-words.ts";

afterEach(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

/** One code of each span, and codes that nobody knows. */
const others = [200, 138_000, 139_001, 147_001, 2_388_001].map((code) => failureFor(code, 400));
const unknown = [400, 429, 500].map((status) => failureFor(-7, status));

test("every failure that people can meet has its sentence in the console, and no other stands there", () => {
  const said = new Set([...Object.values(failures), ...others, ...unknown].map(({ people }) => people));
  expect(failureTexts.map(({ message }) => String(message)).toSorted()).toEqual([...said].toSorted());
});

test("a failure is told in the viewer's language, and WhatsApp's own words as they are", () => {
  const { people } = failureFor(131_026, 400);
  const { id = "" } = failureTexts.find(({ message }) => String(message) === people) ?? {};
  i18n.loadAndActivate({ locale: "fr", messages: { [id]: "Le message ne peut pas être remis." } });
  expect(failureWords(people)).toBe("Le message ne peut pas être remis.");
  expect(failureWords("Unsupported gadget")).toBe("Unsupported gadget");
});
