import { expect, test } from "vitest";
import { readTemplate, templateComponents, templateText, templateValues } from "./template-form.ts";

const visit = [
  { type: "HEADER", format: "TEXT", text: "For {{1}}", example: { header_text: ["Ann"] } },
  { type: "BODY", text: "On {{2}} at {{1}}, please.", example: { body_text: [["9:00", "Monday"]] } },
  { type: "FOOTER", text: "STOP ends this" },
  {
    type: "BUTTONS",
    buttons: [
      { type: "QUICK_REPLY", text: "I come" },
      { type: "URL", text: "The way", url: "https://example.org/{{1}}", example: ["https://example.org/a"] },
    ],
  },
];

test("values go to header, text and buttons by their number, whatever their order in the text", () => {
  const form = readTemplate(visit);
  expect(form.places).toEqual([
    { part: "header", name: "1", example: "Ann" },
    { part: "body", name: "1", example: "9:00" },
    { part: "body", name: "2", example: "Monday" },
    { part: "button", name: "1", button: 1, example: "https://example.org/a" },
  ]);
  expect(form.needsMore).toBe(false);
  const values = ["Thandi", "10:00", "Friday", "soweto"];
  expect(templateValues(form, templateComponents(form, values))).toEqual(values);
  expect(
    templateValues(form, [{ type: "BODY", parameters: [{ type: "text", text: "9:00" }] }, "no component"]),
  ).toEqual([...["", "9:00", "", ""]]);
  expect(templateText(form, values)).toBe("For Thandi\n\nOn Friday at 10:00, please.\n\nSTOP ends this");
  expect(templateComponents(form, values)).toEqual([
    { type: "header", parameters: [{ type: "text", text: "Thandi" }] },
    {
      type: "body",
      parameters: [
        { type: "text", text: "10:00" },
        { type: "text", text: "Friday" },
      ],
    },
    { type: "button", sub_type: "url", index: "1", parameters: [{ type: "text", text: "soweto" }] },
  ]);
});

test("places with names are sent by their names", () => {
  const example = { body_text_named_params: [{ param_name: "day", example: "Monday" }] };
  const form = readTemplate([{ type: "BODY", text: "Come on {{day}} then.", example }]);
  expect(form.places).toEqual([{ part: "body", name: "day", example: "Monday" }]);
  const parameters = [{ type: "text", text: "Friday", parameter_name: "day" }];
  expect(templateComponents(form, ["Friday"])).toEqual([{ type: "body", parameters }]);
  expect(templateValues(form, [{ type: "body", parameters }])).toEqual(["Friday"]);
});

test("what has no value yet stays as it is, and what needs a picture or a code is told apart", () => {
  const form = readTemplate([{ type: "body", text: "Hello {{1}}, {{2}}!" }]);
  expect(templateText(form, ["$1 <b>", ""])).toBe("Hello $1 <b>, {{2}}!");
  expect(templateComponents(readTemplate([{ type: "BODY", text: "Good day" }]), [])).toEqual([]);
  expect(
    readTemplate([
      { type: "HEADER", format: "IMAGE" },
      { type: "BODY", text: "Look" },
    ]).needsMore,
  ).toBe(true);
  const code = { type: "BUTTONS", buttons: [{ type: "OTP", text: "Copy" }] };
  expect(readTemplate([{ type: "BODY", text: "Code" }, code]).needsMore).toBe(true);
  expect(readTemplate([null, "no component", { type: 7 }]).body).toBe("");
});
