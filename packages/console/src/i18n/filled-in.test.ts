import { i18n } from "@lingui/core";
import { afterEach, expect, test } from "vitest";
import { filledIn } from "./filled-in.ts";

afterEach(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

const descriptor = { id: "cut", message: "The choice {text} has {count} characters." };
const values = { text: "Show 0", count: 42 };

test("a text in Latin letters keeps its own direction in a sentence that runs from the right, and is as it was in others", () => {
  i18n.loadAndActivate({ locale: "ar", messages: { cut: ["في ", ["text"], " ", ["count"], " حرفًا"] } });
  expect(filledIn(descriptor, values)).toBe("في \u2068Show 0\u2069 42 حرفًا");
  i18n.loadAndActivate({ locale: "fr", messages: { cut: ["Dans ", ["text"], " ", ["count"]] } });
  expect(filledIn(descriptor, values)).toBe("Dans Show 0 42");
});
