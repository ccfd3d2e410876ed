import { expect, test } from "vitest";
import { type Api, withApi } from "../../test/api.ts";
import { neighbour } from "../../test/neighbour.ts";

const approved = (name: string, language: string, text = "Come to the clinic.") => {
  return { name, language, category: "UTILITY", status: "APPROVED", components: [{ type: "BODY", text }] };
};
let templates = [approved("visit", "en", "Come on {{1}} at {{2}}."), approved("visit", "fr"), approved("result", "en")];
const whatsapp = neighbour((_, response) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ data: templates }));
});

const said = (...texts: string[]) => [{ type: "body", parameters: texts.map((text) => ({ type: "text", text })) }];

/** Sends as a program does; the status, and what it says. */
async function sender(api: Api) {
  const input = { name: "Sync", scopes: ["conversations.answer", "personalData.see"] };
  const { addApiKey } = await api.as("admin").run("integrations/add-api-key", { input });
  return async (template: Record<string, unknown>, once?: string) => {
    const response = await fetch(new URL("/api/v1/messages", api.url), {
      method: "POST",
      headers: {
        authorization: `Bearer ${addApiKey.key}`,
        "content-type": "application/json",
        ...(once !== undefined && { "idempotency-key": once }),
      },
      body: JSON.stringify({ phone: "+27820001234", content: { kind: "template", ...template } }),
    });
    const body = (await response.json()) as { readonly id?: string; readonly message?: string };
    return { status: response.status, ...body };
  };
}

const withTemplates = (run: (api: Api) => Promise<void>) =>
  withApi(run, { WHATSAPP_API_URL: whatsapp.url, WHATSAPP_BUSINESS_ACCOUNT_ID: "102290129340398" });

test("a template that is not there, not in this language, or takes other values is refused with those that are", () =>
  withTemplates(async (api) => {
    const send = await sender(api);
    expect(await send({ name: "visti", language: "en" })).toMatchObject({
      status: 400,
      reason: "TEMPLATE_UNKNOWN",
      message: "WhatsApp has approved no template visti. It has approved: result, visit.",
    });
    expect(await send({ name: "visit", language: "sw" })).toMatchObject({
      status: 400,
      reason: "TEMPLATE_LANGUAGE",
      message: "WhatsApp has approved no template visit in sw, only in: en, fr.",
    });
    expect(await send({ name: "visit", language: "en", components: said("Monday") })).toMatchObject({
      status: 400,
      message: "content.components: This template takes 2 values in its body, and 1 came.",
    });
    expect((await api.db.query("select from messages union all select from contacts")).rowCount).toBe(0);
    const sent = await send({ name: "visit", language: "en", components: said("Monday", "9:00") });
    expect(sent).toMatchObject({ status: 200, state: "queued" });
    const { rows } = await api.db.query("select content ->> 'shown' as shown from messages");
    expect(rows).toEqual([{ shown: "Come on Monday at 9:00." }]);
  }));

test("what was sent is answered as it was, also when its template has gone; what was refused may be asked again", () =>
  withTemplates(async (api) => {
    const send = await sender(api);
    const first = await send({ name: "result", language: "en" }, "a1");
    expect(first.status).toBe(200);
    const before = templates;
    templates = [];
    try {
      // Asks WhatsApp for them as they are now.
      await api.as("operator").run("inbox/message-templates", { numberId: api.organisation.numberId });
      expect(await send({ name: "result", language: "en" }, "a1")).toEqual(first);
      const refused = await send({ name: "result", language: "en" }, "a2");
      expect(refused).toMatchObject({ status: 400, message: expect.stringContaining("It has approved: none.") });
    } finally {
      templates = before;
    }
    await api.as("operator").run("inbox/message-templates", { numberId: api.organisation.numberId });
    expect((await send({ name: "result", language: "en" }, "a2")).status).toBe(200);
    expect((await api.db.query("select from outbox")).rowCount).toBe(2);
  }));

test("while WhatsApp does not tell its templates, one is taken, and WhatsApp decides", () =>
  withTemplates(async (api) => {
    whatsapp.answer = (_, response) => response.writeHead(500).end();
    const send = await sender(api);
    // The second finds the failure of the first, which is no proof of anything.
    for (const name of ["visti", "visti"]) expect((await send({ name, language: "en" })).status).toBe(200);
  }));

test("a carousel goes with the values of its cards, which the team reads, and not with a card too few", () =>
  withTemplates(async (api) => {
    const send = await sender(api);
    const card = (text: string) => ({ components: [{ type: "BODY", text }] });
    const cards = [card("At {{1}} now"), card("Closed")];
    const before = templates;
    const look = { type: "BODY", text: "Look." };
    const carousel = { ...approved("clinics", "en"), components: [look, { type: "CAROUSEL", cards }] };
    templates = [...before, carousel as unknown as (typeof templates)[number]];
    try {
      await api.as("operator").run("inbox/message-templates", { numberId: api.organisation.numberId });
      const first = { card_index: 0, components: said("Main Street") };
      const sent = (...given: unknown[]) => ({
        name: "clinics",
        language: "en",
        components: [{ type: "carousel", cards: given }],
      });
      expect(await send(sent(first))).toMatchObject({
        status: 400,
        message: "content.components: This template takes 2 cards, and 1 came.",
      });
      expect((await send(sent(first, { card_index: 1, components: [] }))).status).toBe(200);
    } finally {
      templates = before;
    }
    const { rows } = await api.db.query("select content ->> 'shown' as shown from messages");
    expect(rows).toEqual([{ shown: "Look.\n\n1. At Main Street now\n\n2. Closed" }]);
  }));
