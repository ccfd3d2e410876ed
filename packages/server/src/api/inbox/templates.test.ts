import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ContactId, idOf, type OrganisationId } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { newUuid } from "../../store/uuid.ts";
import { type Api, withApi } from "../../test/api.ts";

const account = "102290129340398";
const letter = { type: "HEADER", format: "DOCUMENT", example: { header_handle: ["https://scontent.example/a"] } };
const button = { type: "URL", text: "Where", url: "https://a.example/{{1}}", example: ["https://a.example/b"] };
const otp = { type: "OTP", otp_type: "COPY_CODE", text: "Copy" };
const templates = [
  ["result_ready", [letter, { type: "BODY", text: "Dear {{1}}, here." }, { type: "BUTTONS", buttons: [button] }]],
  [
    "verify_code",
    [
      { type: "BODY", text: "*{{1}}* is your code." },
      { type: "BUTTONS", buttons: [otp] },
    ],
  ],
  [
    "intake",
    [
      { type: "BODY", text: "Please." },
      { type: "BUTTONS", buttons: [{ type: "FLOW", text: "Begin" }] },
    ],
  ],
  [
    "clinics",
    [
      { type: "BODY", text: "Look." },
      { type: "CAROUSEL", cards: [] },
    ],
  ],
  [
    "come_here",
    [
      { type: "HEADER", format: "LOCATION" },
      { type: "BODY", text: "Dear {{1}}, come here." },
    ],
  ],
] as const;

/** WhatsApp as far as it tells of an account's templates. */
async function withTemplates(run: (api: Api) => Promise<void>): Promise<void> {
  const data = templates.map(([name, components]) => {
    return { name, language: "en", category: "UTILITY", status: "APPROVED", components };
  });
  const whatsapp = createServer((_, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data }));
  });
  await once(whatsapp.listen(0, "127.0.0.1"), "listening");
  const { port } = whatsapp.address() as AddressInfo;
  try {
    const env = { WHATSAPP_API_URL: `http://127.0.0.1:${port}`, WHATSAPP_BUSINESS_ACCOUNT_ID: account };
    await withApi(run, env);
  } finally {
    whatsapp.closeAllConnections();
    whatsapp.close();
  }
}

async function addPerson({ db, organisation }: Api): Promise<ContactId> {
  const { rows } = await db.query<{ id: ContactId }>("select resolve_contact($1, $2, null, '278200', 'Thandi') as id", [
    organisation.id,
    newUuid(),
  ]);
  const id = rows[0]?.id ?? idOf<"contact">("");
  await db.query(
    `insert into conversations (contact_id, organisation_id, number_id, last_inbound_at)
     values ($1, $2, $3, now() - interval '2 days')`,
    [id, organisation.id, organisation.numberId],
  );
  return id;
}

async function addFile({ db }: Api, organisationId: OrganisationId, mime: string): Promise<string> {
  const id = newUuid();
  await db.query(
    `insert into media_files (id, organisation_id, state, mime, bytes, sha256, name, whatsapp_id)
     values ($1, $2, 'kept', $3, 5, '', 'letter.pdf', '4711')`,
    [id, organisationId, mime],
  );
  return id;
}

type Template = { readonly name: string; readonly values: string[] };

async function send(api: Api, contactId: ContactId, template: Template, fileId?: string) {
  const message = { clientId: newUuid(), contactId, template: { ...template, language: "en" } };
  const given = fileId === undefined ? message : { ...message, fileId };
  const { sendMessage } = await api.as("operator").run("inbox/send-message", { message: given });
  return sendMessage;
}

test("a template with a document above it goes with the file of its kind, and with no other", () =>
  withTemplates(async (api) => {
    const { organisation, other } = api;
    const contactId = await addPerson(api);
    const numberId = organisation.numberId;
    const { messageTemplates } = await api.as("operator").run("inbox/message-templates", { numberId });
    expect(messageTemplates.map(({ name, media, lacks }) => [name, media, lacks])).toEqual([
      ["result_ready", "DOCUMENT", null],
      ["verify_code", null, null],
      ["intake", null, null],
      ["clinics", null, "CARDS"],
      ["come_here", null, null],
    ]);
    const template = { name: "result_ready", values: ["Ann", "soweto"] };
    const fileId = await addFile(api, organisation.id, "application/pdf");
    const sent = await send(api, contactId, template, fileId);
    expect(sent.file).toMatchObject({ id: fileId, name: "letter.pdf" });
    expect(sent.content).toMatchObject({ kind: "template", shown: "Dear Ann, here." });
    const { rows } = await api.db.query("select content->'components' as components from messages");
    expect(rows).toEqual([
      {
        components: [
          { type: "header", parameters: [{ type: "document", document: { id: "4711", filename: "letter.pdf" } }] },
          { type: "body", parameters: [{ type: "text", text: "Ann" }] },
          { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "soweto" }] },
        ],
      },
    ]);
    const picture = await addFile(api, organisation.id, "image/png");
    const theirs = await addFile(api, other.id, "application/pdf");
    await expect(send(api, contactId, template)).rejects.toMatchObject({ code: "INVALID" });
    await expect(send(api, contactId, template, picture)).rejects.toMatchObject({ code: "INVALID" });
    await expect(send(api, contactId, template, theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(send(api, contactId, template, newUuid())).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await api.db.query("select from messages where direction = 'o'")).rowCount).toBe(1);
  }));

test("a code is given once and stands in the text and on the button; a file has no place there, and a form needs no value", () =>
  withTemplates(async (api) => {
    const contactId = await addPerson(api);
    const code = { name: "verify_code", values: ["1234"] };
    const sent = await send(api, contactId, code);
    const parameters = [{ type: "text", text: "1234" }];
    expect(sent.content).toMatchObject({
      shown: "*1234* is your code.",
      components: [
        { type: "body", parameters },
        { type: "button", sub_type: "url", index: "0", parameters },
      ],
    });
    const fileId = await addFile(api, api.organisation.id, "application/pdf");
    await expect(send(api, contactId, code, fileId)).rejects.toMatchObject({ code: "INVALID" });
    const form = await send(api, contactId, { name: "intake", values: [] });
    const action = { type: "action", action: { flow_token: "unused" } };
    expect(form.content).toMatchObject({
      shown: "Please.",
      components: [{ type: "button", sub_type: "flow", index: "0", parameters: [action] }],
    });
    await expect(send(api, contactId, { name: "clinics", values: [] })).rejects.toMatchObject({ code: "CONFLICT" });
  }));

test("a template with a place on the map goes with that place, and not with one that is nowhere", () =>
  withTemplates(async (api) => {
    const contactId = await addPerson(api);
    const values = ["-1.286", "36.817", "City Clinic", "Kenyatta Ave", "Ann"];
    const sent = await send(api, contactId, { name: "come_here", values });
    expect(sent.content).toMatchObject({ shown: "📍 City Clinic, Kenyatta Ave\n\nDear Ann, come here." });
    for (const latitude of ["91", "north", " "])
      await expect(
        send(api, contactId, { name: "come_here", values: [latitude, ...values.slice(1)] }),
      ).rejects.toMatchObject({ code: "INVALID" });
  }));
