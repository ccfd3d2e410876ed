import { evaluateText, fromJson, type ObjectValue } from "../src/expr/index.ts";
import { environment } from "./world.ts";

const context = fromJson({
  contact: { name: "Thandi Nkosi", language: "eng", fields: { age: "31", town: "Durban" } },
  results: { choice: { value: "2", category: "Symptoms" } },
  fields: { age: "31", town: "Durban" },
  input: { text: "I have a fever" },
}) as ObjectValue;

/** Templates as journeys have them: most put in a value, some compute. */
const templates = [
  "Hello @contact.name! Reply with a number.",
  "You chose @results.choice.category, @contact.name.",
  '@(if(fields.age >= 18, "adult", "child"))',
  "@(title(lower(contact.name))) from @fields.town",
  "In ten years you will be @(fields.age + 10).",
  "@(word(input.text, 2)) has @(text_length(input.text)) letters",
  "Nothing to compute here.",
  "@(format_number(1234.5, 2)) and @(round(fields.age / 7, 1))",
];

/** Evaluates each template once; how many there were. */
export function evaluateAll(): number {
  for (const template of templates) evaluateText(template, context, environment);
  return templates.length;
}
