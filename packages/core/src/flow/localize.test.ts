import { expect, test } from "vitest";
import { Conversation } from "./test/driver.ts";
import { type FlowSketch, id, say } from "./test/sketch.ts";

const hello = say("Hello");
const flow: FlowSketch = {
  name: "F",
  nodes: [
    {
      name: "n",
      actions: [hello],
      operand: "oui",
      result: "Answer",
      cases: [["has_only_text", "yes", "Yes"]],
      other: null,
    },
  ],
  localization: {
    fra: {
      [id("action Hello")]: { text: ["Bonjour"], _ui: { auto: true } },
      [id("F n case 0")]: { arguments: ["oui"] },
      [id("F n Yes")]: { name: ["Oui"] },
    },
    por: { [id("action Hello")]: { text: [""] } },
  },
};

function spoken(language: string, allowedLanguages: readonly string[]) {
  return new Conversation([flow], { contact: { language }, environment: { allowedLanguages } });
}

test("speaks the contact's language where the journey does", () => {
  expect(`${spoken("fra", ["eng", "fra"])}`).toBe('"Bonjour" | Answer=oui (Yes) | F completed | completed');
  expect(`${spoken("por", ["eng", "por"])}`).toContain('"Hello" | Answer=oui (Other)');
});

test("a language that the organisation does not offer falls back to its first", () => {
  expect(`${spoken("por", ["fra"])}`).toContain('"Bonjour"');
  expect(`${spoken("por", ["fra", "por"])}`).toContain('"Bonjour"');
  expect(`${spoken("fra", ["eng"])}`).toContain('"Hello"');
});

test("keeps the category's name in both languages and the message's locale", () => {
  const { runs, events } = spoken("fra", ["eng", "fra"]).turn;
  expect(runs[0]?.results["answer"]).toMatchObject({ category: "Yes", categoryLocalized: "Oui" });
  expect(events[1]).toMatchObject({ locale: "fra" });
});
