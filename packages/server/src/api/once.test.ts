import pg from "pg";
import { expect, test } from "vitest";
import { saveTriageContent } from "../store/triage-content.ts";
import { newUuid } from "../store/uuid.ts";
import { type Api, withApi } from "../test/api.ts";
import { clinicTriage } from "../test/clinic.ts";
import { addConversation, said, write } from "../test/inbox.ts";

const count = async ({ db }: Api, table: string): Promise<number> =>
  (await db.query(`select from ${table}`)).rowCount ?? 0;

async function addJourney({ db, organisation }: Api): Promise<string> {
  const id = newUuid();
  await db.query(
    "insert into journeys (organisation_id, id, version, name, definition) values ($1, $2, 1, 'Visit', '{}')",
    [organisation.id, id],
  );
  return id;
}

/** A journey that an operator starts for somebody, as often as it is asked for. */
async function withStart(run: (api: Api, start: (given?: Given) => Promise<unknown>) => Promise<void>): Promise<void> {
  await withApi(async (api) => {
    const journeyId = await addJourney(api);
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    await run(api, ({ once = null, interrupts = false } = {}) =>
      api.as("operator").run("journeys/start-journey", { contactId, journeyId, interrupts, once }),
    );
  });
}

interface Given {
  readonly once?: string | null;
  readonly interrupts?: boolean;
}

/** The server hears that its connection broke, and PostgreSQL has committed: of the next commit that does something once. */
async function losingAnswer(work: () => Promise<unknown>): Promise<void> {
  const { query } = pg.Client.prototype;
  const writers = new WeakSet<object>();
  let isLost = false;
  pg.Client.prototype.query = async function lost(this: pg.Client, ...args: unknown[]) {
    const [config] = args;
    const text = typeof config === "string" ? config : String((config as { text?: string } | null)?.text);
    const answer: unknown = await Reflect.apply(query, this, args);
    if (text.includes("insert into idempotent_requests")) writers.add(this);
    if (isLost || text !== "commit" || !writers.has(this)) return answer;
    isLost = true;
    throw new Error("Connection terminated unexpectedly");
  } as unknown as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  expect(isLost).toBe(true);
}

test("a journey that is started twice at the same time under one id begins once, and each id stands for one start", () =>
  withStart(async (api, start) => {
    const once = newUuid();
    const starts = await Promise.all([start({ once }), start({ once }), start({ once })]);
    expect(starts).toMatchObject(Array(3).fill({ startJourney: true }));
    expect(await count(api, "inbox where kind = 'start'")).toBe(1);
    await start({ once: newUuid() });
    await start();
    expect(await count(api, "inbox where kind = 'start'")).toBe(3);
    expect(await count(api, "audit_log where action = 'journey.started'")).toBe(3);
  }));

test("a start whose answer was lost is not made again, and is answered as done whatever was forbidden since", () =>
  withStart(async (api, start) => {
    const once = newUuid();
    await losingAnswer(async () => {
      await expect(start({ once })).rejects.toThrow();
    });
    await api.db.query("update contacts set opted_out_at = now()");
    expect(await start({ once })).toMatchObject({ startJourney: true });
    await expect(start({ once: newUuid() })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await count(api, "inbox where kind = 'start'")).toBe(1);
  }));

test("what was refused may be asked again under its id, and another start under it is refused", () =>
  withStart(async (api, start) => {
    const once = newUuid();
    await api.db.query("update contacts set opted_out_at = now()");
    await expect(start({ once })).rejects.toMatchObject({ code: "CONFLICT" });
    await api.db.query("update contacts set opted_out_at = null");
    await start({ once });
    const other = "Something else was asked under this id: make a new one.";
    await expect(start({ once, interrupts: true })).rejects.toMatchObject({ code: "CONFLICT", message: other });
    expect(await count(api, "inbox where kind = 'start'")).toBe(1);
  }));

test("a text to try with is sent once under one id, and another organisation's id is its own", () =>
  withApi(async (api) => {
    const variables = { to: "+27 82 000-1234", text: "hello", once: newUuid() };
    const send = (at?: { organisation: "other" }) =>
      api.as("admin", at).run("settings/test-send", {
        ...variables,
        numberId: (at ? api.other : api.organisation).numberId,
      });
    const [one, two] = await Promise.all([send(), send()]);
    expect(one).toEqual(two);
    expect(await send()).toEqual(one);
    expect(await send({ organisation: "other" })).not.toEqual(one);
    expect(await count(api, "outbox")).toBe(2);
  }));

test("an answer that was sent is answered as it was, whatever has happened to the conversation since", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const clientId = newUuid();
    const { sendMessage: first } = await said(api, contactId, "We come.", clientId);
    await api.as("operator").run("inbox/hand-back-conversation", { contactId, goesOn: "CONTINUE", done: true });
    await api.as("admin").run("inbox/claim-conversation", { contactId });
    await api.db.query("update conversations set last_inbound_at = now() - interval '25 hours'");
    await api.db.query("update numbers set retired_at = now()");
    await api.db.query("update contacts set opted_out_at = now()");
    expect((await said(api, contactId, "We come.", clientId)).sendMessage.id).toBe(first.id);
    // Its id is the message's own: what was sent is shown, not what was said the second time.
    const again = await said(api, contactId, "x".repeat(5000), clientId);
    expect(again.sendMessage).toMatchObject({ id: first.id, content: { text: "We come." } });
    const { conversation } = await api.as("operator").run("inbox/conversation", { contactId });
    expect(conversation?.claim?.holder).toBe(api.organisation.members.admin.id);
    expect(await count(api, "outbox")).toBe(1);
    await expect(said(api, contactId, "We come.")).rejects.toMatchObject({ code: "CONFLICT" });
    const message = { clientId, contactId, text: "We come." };
    await expect(api.as("admin").run("inbox/send-message", { message })).rejects.toMatchObject({
      message: "Another message has this id.",
    });
  }));

test("a note is kept once under its id; what is another note, of here or elsewhere, is refused and not lost in silence", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const [id, mentions] = [newUuid(), [api.organisation.members.admin.id]];
    const note = (text: string, whose: string = id) =>
      api.as("operator").run("inbox/write-note", { id: whose, contactId, text, mentions });
    await Promise.all([note("Call them"), note("Call them")]);
    await note("Call them");
    expect(await count(api, "inbox_events where kind = 'note'")).toBe(1);
    expect(await count(api, "mentions")).toBe(1);
    const taken = { code: "CONFLICT", message: "Another note has this id." };
    await expect(note("Call me")).rejects.toMatchObject(taken);
    const theirs = newUuid();
    await api.db.query(
      `insert into inbox_events (id, organisation_id, contact_id, kind, author, details)
       values ($1, $2, $3, 'note', 'x', '{"text": "Call them"}')`,
      [theirs, api.other.id, contactId],
    );
    await expect(note("Call them", theirs)).rejects.toMatchObject(taken);
  }));

test("a correction that is said again, or by two at once, counts once; one that was changed in between is a new one", () =>
  withApi(async (api) => {
    await saveTriageContent(api.db, api.organisation.id, clinicTriage);
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const messageId = await write(api, contactId, "the nurse was rude");
    const correct = (shouldBe: string, role: "operator" | "admin" = "operator") =>
      api.as(role).run("inbox/correct-triage", { messageId, kind: "LABEL", shouldBe });
    await Promise.all([correct("complaint"), correct("complaint"), correct("complaint", "admin")]);
    expect(await count(api, "triage_corrections")).toBe(1);
    expect(await count(api, "audit_log where action = 'triage.corrected'")).toBe(1);
    await correct("oos");
    const { correctTriage } = await correct("complaint");
    expect(correctTriage.corrections.map(({ shouldBe }) => shouldBe)).toEqual(["complaint", "oos", "complaint"]);
    await api.db.query("update triage_corrections set state = 'rejected'");
    await correct("complaint");
    expect(await count(api, "triage_corrections where state = 'proposed'")).toBe(1);
  }));

test("a webhook and a key are made once under one id, and the secret that was told last is theirs", () =>
  withApi(async (api) => {
    const admin = api.as("admin");
    const once = newUuid();
    const input = { name: "Sync", url: "https://example.org/hook", events: ["message.received"] };
    const first = (await admin.run("integrations/add-webhook", { input, once })).addWebhook;
    const again = (await admin.run("integrations/add-webhook", { input, once })).addWebhook;
    expect(again.webhook.id).toBe(first.webhook.id);
    expect(again.secret).not.toBe(first.secret);
    expect(await count(api, "webhooks")).toBe(1);
    const key = { input: { name: "Sync", scopes: ["contacts.read"] }, once: newUuid() };
    const lost = (await admin.run("integrations/add-api-key", key)).addApiKey;
    const told = (await admin.run("integrations/add-api-key", key)).addApiKey;
    expect(told.apiKey.id).toBe(lost.apiKey.id);
    expect(await count(api, "api_keys")).toBe(1);
    const read = (bearer: string) =>
      fetch(`${api.url}/api/v1/contacts/${newUuid()}`, { headers: { authorization: `Bearer ${bearer}` } });
    expect([(await read(lost.key)).status, (await read(told.key)).status]).toEqual([401, 404]);
    expect(await count(api, `idempotent_requests where answer::text ~ '${told.key}|${again.secret}'`)).toBe(0);
  }));

test("what a socket sends again by itself does not undo what somebody else did to the conversation meanwhile", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const [operator, admin] = [api.as("operator"), api.as("admin")];
    const { members } = api.organisation;
    const claimIs = async () => (await admin.run("inbox/conversation", { contactId })).conversation?.claim?.holder;
    await operator.run("inbox/claim-conversation", { contactId });
    const back = { contactId, goesOn: "CONTINUE", done: true, press: newUuid() } as const;
    await operator.run("inbox/hand-back-conversation", back);
    const finish = { contactIds: [contactId], press: newUuid() };
    await operator.run("inbox/finish-conversations", finish);
    await admin.run("inbox/claim-conversation", { contactId });
    const told = await operator.run("inbox/hand-back-conversation", back);
    expect(told.handBackConversation.claim?.holder).toBe(members.admin.id);
    await operator.run("inbox/finish-conversations", finish);
    expect(await claimIs()).toBe(members.admin.id);
    const give = { contactIds: [contactId], memberId: members.operator.id, press: newUuid() };
    await operator.run("inbox/assign-conversations", give);
    await admin.run("inbox/assign-conversations", { contactIds: [contactId], memberId: members.admin.id });
    expect(await operator.run("inbox/assign-conversations", give)).toMatchObject({ assignConversations: 1 });
    const { rows } = await api.db.query("select assignee from human_conversations");
    expect(rows).toEqual([{ assignee: members.admin.id }]);
    // Pressed again, it is meant.
    await operator.run("inbox/hand-back-conversation", { ...back, press: newUuid() });
    expect(await claimIs()).toBeUndefined();
  }));
