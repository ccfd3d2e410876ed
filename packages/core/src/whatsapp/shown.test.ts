import { expect, test } from "vitest";
import type { OutboundContent } from "../model/outbound.ts";
import { shownOf } from "./shown.ts";

test("what is seen of a message is its words from above to below, its files, and what can be tapped", () => {
  const choice = { id: "a", title: "Yes" };
  const header = { kind: "media", media: "image", source: { id: "7" } } as const;
  expect(shownOf({ kind: "buttons", header, text: "Sure?", buttons: [choice], footer: "STOP ends" })).toEqual({
    heading: "",
    text: "Sure?",
    footer: "STOP ends",
    files: [header],
    choices: [choice],
    labels: [],
  });
});

test.each<readonly [OutboundContent, string, readonly string[]]>([
  [{ kind: "location", latitude: 1, longitude: 2 }, "1, 2", []],
  [{ kind: "contacts", contacts: [{ name: { formatted_name: "Ann" } }, 7] }, "Ann\n", []],
  [{ kind: "template", name: "n", language: "en", components: [], shown: "Hello" }, "Hello", []],
  [{ kind: "formRequest", text: "Fill in", label: "Begin", form: { id: "1" } }, "Fill in", ["Begin"]],
  [{ kind: "callRequest" }, "", []],
  [{ kind: "product", catalogId: "1", productId: "kit-7" }, "", ["kit-7"]],
  [
    {
      kind: "carousel",
      text: "Clinics",
      cards: [
        { media: "image", source: { id: "1" }, text: "North", link: { label: "Way", url: "https://a.example" } },
        { media: "image", source: { id: "2" }, link: { label: "Way there", url: "https://a.example" } },
      ],
    },
    "Clinics\n1. North\n2.",
    ["Way", "Way there"],
  ],
])("%o says its words and labels", (content, text, labels) => {
  expect(shownOf(content)).toMatchObject({ text, labels });
});
