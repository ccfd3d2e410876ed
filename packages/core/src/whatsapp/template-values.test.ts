import { expect, test } from "vitest";
import { readTemplate, templateComponents } from "./template-form.ts";
import { checkTemplateValues } from "./template-values.ts";

const said = (...texts: string[]) => texts.map((text) => ({ type: "text", text }));
const problemsOf = (template: readonly unknown[], components: readonly unknown[]) =>
  checkTemplateValues(readTemplate(template), components).map(({ message }) => message);

const visit = [
  { type: "HEADER", format: "TEXT", text: "For {{1}}" },
  { type: "BODY", text: "On {{2}} at {{1}}, please." },
  { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY" }, { type: "URL", url: "https://example.org/{{1}}" }] },
];

test("values are counted in each part, and a button whose address ends in one is not forgotten", () => {
  expect(problemsOf(visit, templateComponents(readTemplate(visit), ["Ann", "9:00", "Monday", "a"]))).toEqual([]);
  expect(problemsOf(visit, [{ type: "body", parameters: said("9:00") }])).toEqual([
    "This template takes one value in its header, and 0 came.",
    "This template takes 2 values in its body, and 1 came.",
    "This template takes a value for its button 1.",
  ]);
  const hello = [{ type: "BODY", text: "Hello" }];
  expect(problemsOf(hello, [])).toEqual([]);
  expect(problemsOf(hello, [{ type: "body", parameters: said("Ann") }])).toEqual([
    "This template takes 0 values in its body, and 1 came.",
  ]);
});

test("places with names are given by their names", () => {
  const example = { body_text_named_params: [{ param_name: "day", example: "Monday" }] };
  const named = [{ type: "BODY", text: "Come on {{day}} then.", example }];
  const [given] = said("Friday");
  expect(problemsOf(named, [{ type: "body", parameters: [{ ...given, parameter_name: "day" }] }])).toEqual([]);
  expect(problemsOf(named, [{ type: "body", parameters: [given] }])).toEqual([
    "This template takes day in its body: name it as `parameter_name`.",
  ]);
});

test("what stands above the text is of the kind that the template was made with", () => {
  const letter = [
    { type: "HEADER", format: "DOCUMENT" },
    { type: "BODY", text: "Here." },
  ];
  const header = (type: string) => [{ type: "header", parameters: [{ type, [type]: { id: "7" } }] }];
  expect(problemsOf(letter, header("document"))).toEqual([]);
  for (const wrong of [header("image"), []])
    expect(problemsOf(letter, wrong)).toEqual(["This template takes one document in its header."]);
  expect(problemsOf([{ type: "HEADER", format: "LOCATION" }], [])).toEqual([
    "This template takes one location in its header.",
  ]);
});

test("a code is wanted in the text and on its button; of what is not understood no more is said than is known", () => {
  const code = [{ type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE" }] }];
  expect(problemsOf(code, templateComponents(readTemplate(code), ["1234"]))).toEqual([]);
  expect(problemsOf(code, [{ type: "body", parameters: said("1234") }])).toHaveLength(1);
  const strange = [{ type: "HEADER", format: "HOLOGRAM" }, { type: "CAROUSEL" }];
  expect(problemsOf(strange, [{ type: "header", parameters: [{ type: "hologram" }] }])).toEqual([]);
});
