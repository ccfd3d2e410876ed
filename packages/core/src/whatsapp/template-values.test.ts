import { expect, test } from "vitest";
import { templateComponents } from "./template-fill.ts";
import { readTemplate } from "./template-form.ts";
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

test("each card has its file and its values, and there are as many as were approved", () => {
  const card = {
    components: [
      { type: "HEADER", format: "IMAGE" },
      { type: "BODY", text: "At {{1}} now" },
    ],
  };
  const cards = [
    { type: "BODY", text: "Clinics" },
    { type: "CAROUSEL", cards: [card, card] },
  ];
  const picture = { type: "header", parameters: [{ type: "image", image: { id: "7" } }] };
  const given = (card_index: number, ...components: unknown[]) => ({ card_index, components });
  const full = [picture, { type: "body", parameters: said("Main Street") }];
  const sent = (...given: unknown[]) => [{ type: "CAROUSEL", cards: given }];
  expect(problemsOf(cards, sent(given(0, ...full), given(1, ...full)))).toEqual([]);
  expect(problemsOf(cards, [])).toEqual(["This template takes 2 cards, and 0 came."]);
  expect(problemsOf(cards, sent(given(0, ...full), given(1, picture)))).toEqual([
    "Card 1: This template takes one value in its body, and 0 came.",
  ]);
});

test("an offer that ends, a form and a list of products are not forgotten", () => {
  const offer = [
    { type: "LIMITED_TIME_OFFER", limited_time_offer: { has_expiration: true } },
    { type: "BUTTONS", buttons: [{ type: "FLOW" }, { type: "MPM" }] },
  ];
  expect(problemsOf(offer, [])).toEqual([
    "This template takes the end of its offer, in a component `limited_time_offer`.",
    "Button 0 of this template must be named, with `sub_type` flow.",
    "Button 1 of this template must be named, with `sub_type` mpm.",
  ]);
  const named = ["flow", "mpm"].map((sub_type, index) => ({ type: "button", sub_type, index }));
  const ends = [{ type: "limited_time_offer", limited_time_offer: { expiration_time_ms: 1 } }];
  expect(problemsOf(offer, [{ type: "limited_time_offer", parameters: ends }, ...named])).toEqual([]);
});
