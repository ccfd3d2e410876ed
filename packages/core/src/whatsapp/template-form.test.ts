import { expect, test } from "vitest";
import { templateComponents, templateShown, templateText, templateValues } from "./template-fill.ts";
import { readTemplate } from "./template-form.ts";

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
    { part: "button", name: "1", button: 1, example: "a" },
  ]);
  expect(form.lacks).toBeNull();
  const values = ["Thandi", "10:00", "Friday", "soweto"];
  expect(templateValues(form, templateComponents(form, values))).toEqual(values);
  expect(
    templateValues(form, [{ type: "BODY", parameters: [{ type: "text", text: "9:00" }] }, "no component"]),
  ).toEqual(["", "9:00", "", ""]);
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

test("what has no value yet stays as it is, and what needs a place or a form is told apart", () => {
  const form = readTemplate([{ type: "body", text: "Hello {{1}}, {{2}}!" }]);
  expect(templateText(form, ["$1 <b>", ""])).toBe("Hello $1 <b>, {{2}}!");
  expect(templateComponents(readTemplate([{ type: "BODY", text: "Good day" }]), [])).toEqual([]);
  expect(form.lacks).toBeNull();
  const body = { type: "BODY", text: "Look" };
  for (const [more, lack] of [
    [{ type: "CAROUSEL", cards: [] }, "cards"],
    [{ type: "BUTTONS", buttons: [{ type: "MPM", text: "See" }] }, "catalogue"],
    [{ type: "HEADER", format: "PRODUCT" }, "catalogue"],
    [{ type: "BUTTONS", buttons: [{ type: "FLOW" }, { type: "VOICE_CALL" }, { type: "CATALOG" }] }, null],
    [{ type: "CALL_PERMISSION_REQUEST" }, null],
    [{ type: "LIMITED_TIME_OFFER" }, null],
    [{ type: "HEADER", format: "GIF" }, "other"],
    [{ type: "HOLOGRAM" }, "other"],
  ] as const)
    expect(readTemplate([body, more]).lacks).toBe(lack);
  expect(readTemplate([null, "no component", { type: 7 }]).body).toBe("");
});

test("a place on the map above a template is given in its four parts, and read back", () => {
  const form = readTemplate([
    { type: "HEADER", format: "LOCATION" },
    { type: "BODY", text: "Dear {{1}}, come here." },
  ]);
  expect(form.lacks).toBeNull();
  expect(form.places.map(({ part, name }) => `${part} ${name}`)).toEqual([
    "map latitude",
    "map longitude",
    "map name",
    "map address",
    "body 1",
  ]);
  const values = ["-1.28638954", "36.81722259", "City Clinic", "Kenyatta Ave, Nairobi", "Ann"];
  const components = templateComponents(form, values);
  const [latitude, longitude, name, address] = values;
  expect(components).toEqual([
    { type: "header", parameters: [{ type: "location", location: { latitude, longitude, name, address } }] },
    { type: "body", parameters: [{ type: "text", text: "Ann" }] },
  ]);
  expect(templateValues(form, components)).toEqual(values);
  expect(templateText(form, values)).toBe("📍 City Clinic, Kenyatta Ave, Nairobi\n\nDear Ann, come here.");
  expect(templateText(form, [])).toBe("📍\n\nDear {{1}}, come here.");
});

test.each(["image", "video", "document"] as const)(
  "a template with a %s above it takes a file of that kind",
  (media) => {
    const form = readTemplate([
      { type: "HEADER", format: media.toUpperCase(), example: { header_handle: ["4::YXBw"] } },
      { type: "BODY", text: "Dear {{1}}, here it is." },
    ]);
    expect(form).toMatchObject({ media, lacks: null, places: [{ part: "body" }] });
    const components = templateComponents(form, ["Ann"], { id: "7", filename: "letter.pdf" });
    expect(components).toEqual([
      {
        type: "header",
        parameters: [
          { type: media, [media]: media === "document" ? { id: "7", filename: "letter.pdf" } : { id: "7" } },
        ],
      },
      { type: "body", parameters: [{ type: "text", text: "Ann" }] },
    ]);
    expect(templateValues(form, components)).toEqual(["Ann"]);
  },
);

test("a code is asked for once, and goes to the text and to the button that copies it, however WhatsApp tells of that", () => {
  const told = {
    type: "URL",
    text: "Copy code",
    url: "https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}",
    example: ["https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp123456"],
  };
  const wording = { text: "*{{1}}* is your verification code.", example: { body_text: [["123456"]] } };
  const forms = [
    readTemplate([
      { type: "BODY", ...wording, add_security_recommendation: true },
      { type: "BUTTONS", buttons: [told] },
    ]),
    readTemplate([
      { type: "BODY", add_security_recommendation: true },
      { type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE", text: "Copy code" }] },
    ]),
  ];
  const components = [
    { type: "body", parameters: [{ type: "text", text: "J$FpnYnP" }] },
    { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "J$FpnYnP" }] },
  ];
  for (const form of forms) {
    expect(form).toMatchObject({ lacks: null, places: [{ part: "code", button: 0 }] });
    expect(templateComponents(form, ["J$FpnYnP"])).toEqual(components);
    expect(templateValues(form, components)).toEqual(["J$FpnYnP"]);
  }
  expect(forms.map((form) => templateText(form, ["J$FpnYnP"]))).toEqual([
    "*J$FpnYnP* is your verification code.",
    "J$FpnYnP",
  ]);
  expect(forms[0]?.places[0]?.example).toBe("123456");
});

test("a coupon goes to the button that copies it", () => {
  const form = readTemplate([
    { type: "BODY", text: "For you, {{1}}." },
    {
      type: "BUTTONS",
      buttons: [
        { type: "QUICK_REPLY", text: "No more" },
        { type: "COPY_CODE", example: "250FF" },
      ],
    },
  ]);
  expect(form.places).toEqual([
    { part: "body", name: "1", example: "" },
    { part: "coupon", name: "1", button: 1, example: "250FF" },
  ]);
  const components = templateComponents(form, ["Ann", "25OFF"]);
  expect(components.at(-1)).toEqual({
    type: "button",
    sub_type: "copy_code",
    index: "1",
    parameters: [{ type: "coupon_code", coupon_code: "25OFF" }],
  });
  expect(templateValues(form, components)).toEqual(["Ann", "25OFF"]);
});

test("a form behind a button is named without a value, and an offer says when it ends", () => {
  const form = readTemplate([
    { type: "BODY", text: "Dear {{1}}, now." },
    { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Free", has_expiration: true } },
    {
      type: "BUTTONS",
      buttons: [
        { type: "QUICK_REPLY", text: "No" },
        { type: "FLOW", text: "Begin" },
      ],
    },
  ]);
  const components = templateComponents(form, ["Ann", "2026-12-01T10:00:00Z"]);
  expect(components).toEqual([
    { type: "body", parameters: [{ type: "text", text: "Ann" }] },
    {
      type: "limited_time_offer",
      parameters: [
        { type: "limited_time_offer", limited_time_offer: { expiration_time_ms: Date.UTC(2026, 11, 1, 10) } },
      ],
    },
    {
      type: "button",
      sub_type: "flow",
      index: "1",
      parameters: [{ type: "action", action: { flow_token: "unused" } }],
    },
  ]);
  expect(templateValues(form, components)).toEqual(["Ann", "2026-12-01T10:00:00.000Z"]);
  expect(templateShown(form, components)).toBe("Free\n\nDear Ann, now.");
});

test("the cards of a carousel are read as small templates, and shown by their numbers", () => {
  const card = (text: string) => ({
    components: [
      { type: "HEADER", format: "IMAGE" },
      { type: "BODY", text },
    ],
  });
  const form = readTemplate([
    { type: "BODY", text: "Clinics near {{1}}." },
    { type: "CAROUSEL", cards: [card("At {{1}} now"), card("Closed")] },
  ]);
  expect(form.cards.map(({ media }) => media)).toEqual(["image", "image"]);
  const body = (text: string) => ({ type: "body", parameters: [{ type: "text", text }] });
  const cards = [
    { card_index: 1, components: [] },
    { card_index: 0, components: [body("Main Street")] },
  ];
  expect(templateShown(form, [body("you"), { type: "carousel", cards }])).toBe(
    "Clinics near you.\n\n1. At Main Street now\n\n2. Closed",
  );
});
