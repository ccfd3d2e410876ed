import { expect, test } from "vitest";
import { type Json, list } from "../json.ts";
import { codeOf, number, onStage, type Received, type Stage } from "../test/harness.ts";

const path = `/v25.0/${number.wabaId}/message_templates`;
const visit: Json = {
  name: "visit",
  language: "en",
  category: "UTILITY",
  components: [
    { type: "BODY", text: "Hello {{1}}, you are expected at {{2}} today.", example: { body_text: [["A", "10:00"]] } },
  ],
};

const sendVisit = (stage: Stage, texts: readonly string[], language = "en") =>
  stage.send({
    type: "template",
    template: {
      name: "visit",
      language: { code: language },
      components: [{ type: "body", parameters: texts.map((text) => ({ type: "text", text })) }],
    },
  });

const decision = (received: readonly Received[], event: string): boolean =>
  received.some(({ values }) => values.some((value) => value["event"] === event));

test("reviews a new template, tells the callback, and lets it be sent outside the window", () =>
  onStage({}, async (stage) => {
    expect(codeOf((await sendVisit(stage, ["Nia", "9:00"])).json)).toBe(132001);
    expect((await stage.call("POST", path, visit)).json).toMatchObject({ status: "PENDING", category: "UTILITY" });
    await stage.until((all) => decision(all, "APPROVED"));
    const sent = await sendVisit(stage, ["Nia", "9:00"]);
    expect(sent.status).toBe(200);
    expect(list(sent.json["messages"])[0]?.["message_status"]).toBe("accepted");
  }));

test("checks language, count and characters of what is filled in", () =>
  onStage({}, async (stage) => {
    await stage.call("POST", path, visit);
    await stage.until((all) => decision(all, "APPROVED"));
    const codes = [
      await sendVisit(stage, ["Nia", "9:00"], "sw"),
      await sendVisit(stage, ["Nia"]),
      await sendVisit(stage, ["Nia\nNia", "9:00"]),
      await sendVisit(stage, ["", "9:00"]),
    ].map(({ status, json }) => [status, codeOf(json)]);
    expect(codes).toEqual([
      [404, 132001],
      [400, 132000],
      [400, 132018],
      [400, 131008],
    ]);
  }));

test("rejects new templates when told to, and takes a decision from the admin", () =>
  onStage({ faults: { rejectTemplates: true } }, async (stage) => {
    const { json } = await stage.call("POST", path, visit);
    await stage.until((all) => decision(all, "REJECTED"));
    expect(codeOf((await sendVisit(stage, ["Nia", "9:00"])).json)).toBe(132001);
    const decide = (status: string) =>
      stage.call("POST", `/_emulator/templates/${String(json["id"])}/decision`, { status });
    await decide("PAUSED");
    expect(codeOf((await sendVisit(stage, ["Nia", "9:00"])).json)).toBe(132015);
    await decide("APPROVED");
    expect((await sendVisit(stage, ["Nia", "9:00"])).status).toBe(200);
  }));

test.each<[string, Json, number | undefined]>([
  ["a variable at the end", { components: [{ type: "BODY", text: "Hi {{1}}", example: {} }] }, 2388299],
  ["a variable without example", { components: [{ type: "BODY", text: "Hi {{1}} there" }] }, 2388072],
  ["too long a body", { components: [{ type: "BODY", text: "x".repeat(1025) }] }, 2388040],
  [
    "a picture above it without an example",
    {
      components: [
        { type: "HEADER", format: "IMAGE" },
        { type: "BODY", text: "Look" },
      ],
    },
    2388047,
  ],
  ["a code without a button that copies it", { category: "AUTHENTICATION", components: [{ type: "BODY" }] }, undefined],
  ["a name with capitals", { name: "Visit" }, undefined],
  ["an unknown category", { category: "SPAM" }, undefined],
])("refuses to create a template with %s", (_what, change, subcode) =>
  onStage({}, async ({ call }) => {
    const { status, json } = await call("POST", path, { ...visit, ...change });
    expect(status).toBe(400);
    expect(json["error"]).toMatchObject({ code: 100, ...(subcode === undefined ? {} : { error_subcode: subcode }) });
  }),
);

const sendNamed = (stage: Stage, name: string, components: readonly Json[], whom: Json = {}) =>
  stage.send({ type: "template", template: { name, language: { code: "en" }, components }, ...whom });

const make = async (stage: Stage, template: Json) => {
  await stage.call("POST", path, { language: "en", ...template });
  await stage.until((all) => decision(all, "APPROVED"));
};

test("wants the file above a template of the kind that it was made with, and one that it has", () =>
  onStage({}, async (stage) => {
    const components = [
      { type: "HEADER", format: "DOCUMENT", example: { header_handle: ["4::YXBw"] } },
      { type: "BODY", text: "Your result is here." },
    ];
    await make(stage, { name: "result", category: "UTILITY", components });
    const above = (parameter: Json) => [{ type: "header", parameters: [parameter] }];
    const link = "https://a.example/b";
    const codes = [
      await sendNamed(stage, "result", []),
      await sendNamed(stage, "result", above({ type: "image", image: { link } })),
      await sendNamed(stage, "result", above({ type: "document", document: { id: "12" } })),
      await sendNamed(stage, "result", above({ type: "document", document: {} })),
      await sendNamed(stage, "result", above({ type: "document", document: { link, filename: "result.pdf" } })),
    ].map(({ json }) => codeOf(json));
    expect(codes).toEqual([132012, 132012, 131009, 131008, undefined]);
  }));

test("words a code by itself, wants it twice, and brings it to nobody without a phone number", () =>
  onStage({}, async (stage) => {
    const components = [
      { type: "BODY", add_security_recommendation: true },
      { type: "FOOTER", code_expiration_minutes: 10 },
      { type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE", text: "Copy" }] },
    ];
    await make(stage, { name: "code", category: "AUTHENTICATION", components });
    const [told] = list((await stage.call("GET", `${path}?name=code`)).json["data"]);
    expect(told?.["components"]).toMatchObject([
      { type: "BODY", text: "*{{1}}* is your verification code. For your security, do not share this code." },
      { type: "FOOTER", text: "This code expires in 10 minutes." },
      { type: "BUTTONS", buttons: [{ type: "URL", text: "Copy" }] },
    ]);
    const parameters = [{ type: "text", text: "J$FpnYnP" }];
    const [inText, onButton] = [
      { type: "body", parameters },
      { type: "button", sub_type: "url", index: "0", parameters },
    ];
    const userId = await stage.call("POST", "/_emulator/handsets", { name: "Amina" });
    const codes = [
      await sendNamed(stage, "code", [inText]),
      await sendNamed(stage, "code", [onButton]),
      await sendNamed(stage, "code", [inText, onButton], { to: undefined, recipient: userId.json["userId"] }),
      await sendNamed(stage, "code", [inText, onButton]),
    ].map(({ json }) => codeOf(json));
    expect(codes).toEqual([131008, 132000, 131062, undefined]);
  }));

test("wants what a button of a template copies", () =>
  onStage({}, async (stage) => {
    const buttons = [{ type: "COPY_CODE", example: "25OFF" }];
    const components = [
      { type: "BODY", text: "For you." },
      { type: "BUTTONS", buttons },
    ];
    await make(stage, { name: "coupon", category: "MARKETING", components });
    const button = (parameter: Json) => [{ type: "button", sub_type: "copy_code", index: 0, parameters: [parameter] }];
    const codes = [
      await sendNamed(stage, "coupon", []),
      await sendNamed(stage, "coupon", button({ type: "text", text: "25OFF" })),
      await sendNamed(stage, "coupon", button({ type: "coupon_code", coupon_code: "x".repeat(21) })),
      await sendNamed(stage, "coupon", button({ type: "coupon_code", coupon_code: "25OFF" })),
    ].map(({ json }) => codeOf(json));
    expect(codes).toEqual([131008, 132012, 131009, undefined]);
  }));

test("lists in pages, finds by name, and deletes", () =>
  onStage({}, async ({ call }) => {
    for (const name of ["a", "b", "c"]) await call("POST", path, { ...visit, name });
    expect((await call("POST", path, { ...visit, name: "a" })).json).toMatchObject({
      error: { error_subcode: 2388024 },
    });
    const names = (json: Json) => list(json["data"]).map(({ name }) => name);
    const first = await call("GET", `${path}?limit=2`);
    expect(names(first.json)).toEqual(["a", "b"]);
    const after = /"after":"([^"]+)"/.exec(JSON.stringify(first.json))?.[1];
    const second = await call("GET", `${path}?limit=2&after=${after}`);
    expect([names(second.json), JSON.stringify(second.json).includes('"next"')]).toEqual([["c"], false]);
    expect(names((await call("GET", `${path}?name=b`)).json)).toEqual(["b"]);
    expect((await call("DELETE", `${path}?name=b`)).json).toEqual({ success: true });
    expect(names((await call("GET", path)).json)).toEqual(["a", "c"]);
    expect(codeOf((await call("GET", `${path}?after=zzz`)).json)).toBe(131059);
  }));

test("shows the number and keeps its profile", () =>
  onStage({}, async ({ call }) => {
    const fields = await call("GET", `/v25.0/${number.id}?fields=verified_name`);
    expect(fields.json).toEqual({ id: number.id, verified_name: number.name });
    const profile = `/v25.0/${number.id}/whatsapp_business_profile`;
    await call("POST", profile, { messaging_product: "whatsapp", about: "Ask us" });
    expect(list((await call("GET", profile)).json["data"])[0]).toMatchObject({ about: "Ask us" });
    expect((await call("POST", profile, { about: "x".repeat(140) })).status).toBe(400);
    expect((await call("GET", "/v25.0/12345")).json).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  }));

test("the page's reviewer makes templates, too, hears why one is refused, and takes them away", () =>
  onStage({}, async (stage) => {
    const at = "/_emulator/templates";
    const made = await stage.call("POST", at, visit);
    expect([made.status, made.json["name"]]).toEqual([201, "visit"]);
    await stage.until((all) => decision(all, "APPROVED"));
    const twice = await stage.call("POST", at, visit);
    expect([twice.status, twice.json["error"]]).toEqual([400, "There is already content for this template."]);
    expect((await stage.call("POST", at, { ...visit, name: "No Such" })).json["error"]).toContain("a-z");
    expect((await stage.call("DELETE", `${at}/${String(made.json["id"])}`)).status).toBe(204);
    expect((await stage.call("GET", at)).json["templates"]).toEqual([]);
    expect((await stage.call("DELETE", `${at}/1`)).status).toBe(404);
  }));

test("a place on the map above a template has all its parts, on the earth, and is shown on the phone", () =>
  onStage({}, async (stage) => {
    const components = [
      { type: "HEADER", format: "LOCATION" },
      { type: "BODY", text: "Come here, please." },
    ];
    await stage.call("POST", path, { name: "nearest", language: "en", category: "UTILITY", components });
    await stage.until((all) => decision(all, "APPROVED"));
    const send = (location: Json) =>
      stage.send({
        type: "template",
        template: {
          name: "nearest",
          language: { code: "en" },
          components: [{ type: "header", parameters: [{ type: "location", location }] }],
        },
      });
    const spot = { latitude: "-1.28", longitude: "36.81", name: "City Clinic", address: "Kenyatta Ave" };
    const { address, ...nowhere } = spot;
    const codes = [await send(nowhere), await send({ ...spot, latitude: "north" }), await send(spot)].map(({ json }) =>
      codeOf(json),
    );
    expect(codes).toEqual([131008, 131009, undefined]);
  }));
