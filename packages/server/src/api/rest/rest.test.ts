import type pg from "pg";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { policies } from "../../policies/index.ts";
import { addNumber } from "../../store/number-settings.ts";
import { newUuid } from "../../store/uuid.ts";
import { eventNames } from "../../store/webhooks/events.ts";
import { type Api, withApi } from "../../test/api.ts";
import { endpoints } from "./endpoints/index.ts";

const everything = [
  "conversations.read",
  "conversations.answer",
  "contacts.read",
  "contacts.write",
  "journeys.read",
  "journeys.start",
  "results.export",
  "personalData.see",
];

type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
interface Reply {
  readonly status: number;
  readonly body: { readonly [key: string]: never };
}

/** A program with a key of its own. */
async function program(api: Api, scopes: readonly string[] = everything, at?: { organisation: "other" }) {
  const input = { name: "Sync", scopes: [...scopes] };
  const { addApiKey } = await api.as("admin", at).run("integrations/add-api-key", { input });
  const call: Call = async (method, path, body, headers = {}) => {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(new URL(`/api/v1${path}`, api.url), {
      method,
      headers: { authorization: `Bearer ${addApiKey.key}`, ...json, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Reply["body"] };
  };
  return { call, ...addApiKey };
}

/** Somebody who wrote a minute ago. */
async function addPerson(db: pg.Pool, { organisation }: Api, phone = "27820001234"): Promise<string> {
  const { rows } = await db.query<{ id: string }>("select resolve_contact($1, $2, null, $3, 'Thandi') as id", [
    organisation.id,
    newUuid(),
    phone,
  ]);
  const id = rows[0]?.id ?? "";
  await db.query(
    `insert into conversations (contact_id, organisation_id, number_id, last_inbound_at) values ($1, $2, $3, now())`,
    [id, organisation.id, organisation.numberId],
  );
  return id;
}

test("a key is told once, opens what it was given, and nothing once it has ended", async () => {
  await withApi(async (api) => {
    const { call, key, apiKey } = await program(api, ["contacts.read"]);
    expect(JSON.stringify((await api.db.query("select * from api_keys")).rows)).not.toContain(key.slice(10));
    expect(apiKey).toMatchObject({ prefix: key.slice(0, 9), scopes: ["contacts.read"], lastUsedAt: null });
    const unknown = newUuid();
    expect(await call("GET", `/contacts/${unknown}`)).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
    expect(await call("POST", "/messages", {})).toMatchObject({
      status: 403,
      body: { code: "FORBIDDEN", message: expect.stringContaining("conversations.answer") },
    });
    const { apiKeys } = await api.as("admin").run("integrations/api-keys");
    expect(apiKeys[0]?.lastUsedAt).not.toBeNull();
    const watched = api.as("admin").subscribe("integrations/api-keys-changed");
    expect((await watched.next()).value.apiKeysChanged[0]).toMatchObject({ endedAt: null });
    const { endApiKey } = await api.as("admin").run("integrations/end-api-key", { id: apiKey.id });
    expect((await watched.next()).value.apiKeysChanged[0]).toMatchObject({ endedAt: endApiKey.endedAt });
    await watched.return?.();
    // Another admin had it before their eyes, too.
    expect(await api.as("admin").run("integrations/end-api-key", { id: apiKey.id })).toMatchObject({ endApiKey });
    const ended = { code: "UNAUTHENTICATED", reason: "KEY_ENDED" };
    expect(await call("GET", `/contacts/${unknown}`)).toMatchObject({ status: 401, body: ended });
    await expect(api.as("operator").run("integrations/api-keys")).rejects.toMatchObject({ code: "FORBIDDEN" });
    const beyond = { name: "Evil", scopes: ["team.manage"] };
    await expect(api.as("admin").run("integrations/add-api-key", { input: beyond })).rejects.toMatchObject({
      code: "INVALID",
    });
  });
});

test("a key that was made with an end opens nothing after it, says so, and stands below those that are good", async () => {
  await withApi(async (api) => {
    const admin = api.as("admin");
    const add = (expiresAt: string) =>
      admin.run("integrations/add-api-key", { input: { name: "Sync", scopes: ["journeys.read"], expiresAt } });
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const { key, apiKey } = (await add(inAnHour)).addApiKey;
    const good = await program(api, ["journeys.read"]);
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const rest = () => fetch(new URL("/api/v1/journeys", api.url), { headers });
    const body = JSON.stringify({ query: "{ viewer { name } }" });
    const graphql = () => fetch(new URL("/graphql", api.url), { method: "POST", headers, body });
    expect(apiKey.expiresAt).toBe(inAnHour);
    expect([(await rest()).status, (await graphql()).status]).toEqual([200, 200]);
    await api.db.query("update api_keys set expires_at = now() - interval '1 minute' where id = $1", [apiKey.id]);
    const answers = [await rest(), await graphql()];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    for (const answer of answers) expect(await answer.text()).toContain("This key has ended. An admin makes a new one");
    const { apiKeys } = await admin.run("integrations/api-keys");
    expect(apiKeys.map(({ id }) => id)).toEqual([good.apiKey.id, apiKey.id]);
    await expect(add(new Date(Date.now() - 1).toISOString())).rejects.toMatchObject({ code: "INVALID" });
  });
});

test("a key may ask GraphQL questions of its own, and a wrong one does not fall back to a cookie", async () => {
  await withApi(
    async (api) => {
      const { key } = await program(api, ["journeys.read"]);
      const ask = (authorization: string) =>
        api.as("admin").fetch("/graphql", {
          method: "POST",
          headers: { "content-type": "application/json", authorization },
          body: JSON.stringify({ query: "{ viewer { name role permissions organisation { name } } }" }),
        });
      const viewer = { name: "Sync", role: "VIEWER", permissions: ["journeys.read"], organisation: { name: "ours" } };
      expect(await (await ask(`Bearer ${key}`)).json()).toEqual({ data: { viewer } });
      expect((await ask("Bearer hl_nonsense-nonsense-nonsense")).status).toBe(401);
    },
    { HOTLINE_FREE_QUERIES: "false" },
  );
});

test("whoever asks wrongly is told what is wrong", async () => {
  await withApi(async (api) => {
    const { call } = await program(api);
    const unknown = { authorization: "Bearer hl_0123456789012345678901234567890123456789" };
    const told = async (...asked: Parameters<Call>) => (await call(...asked)).body;
    expect(await told("GET", "/contacts?phone=27820001234", undefined, unknown)).toMatchObject({
      reason: "KEY_UNKNOWN",
    });
    expect(await call("PATCH", "/contacts", {})).toEqual({
      status: 404,
      body: { code: "NOT_FOUND", message: "There is nothing here." },
    });
    // Not what is wrong with a body that nobody would have read.
    const json = { "content-type": "application/json" };
    expect(await call("DELETE", "/contacts", undefined, json)).toMatchObject({
      status: 404,
      body: { code: "NOT_FOUND" },
    });
    const broken = { method: "POST", headers: json, body: "{" };
    expect(await (await fetch(new URL("/api/v1/nowhere", api.url), broken)).json()).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await (await fetch(new URL("/graphql", api.url), broken)).json()).toMatchObject({
      errors: [{ message: "The body is no valid JSON.", extensions: { code: "INVALID" } }],
    });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect(await told("PUT", "/contacts", {}, form)).toMatchObject({ message: expect.stringContaining("Send JSON") });
  });
});

test("a message is sent once, however often it is asked for under one key", async () => {
  await withApi(async (api) => {
    const { call } = await program(api);
    const contactId = await addPerson(api.db, api);
    const said = { contactId, content: { kind: "text", text: "Hello 👋" } };
    const once = { "idempotency-key": "a1" };
    const both = await Promise.all([call("POST", "/messages", said, once), call("POST", "/messages", said, once)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    expect((await api.db.query("select from outbox")).rowCount).toBe(1);
    const other = { ...said, content: { kind: "text", text: "Other" } };
    expect(await call("POST", "/messages", other, once)).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
    const { body } = await call("GET", `/messages?contactId=${contactId}`);
    expect(body).toMatchObject({ items: [{ direction: "out", state: "queued", content: said.content }], next: null });
    const { rows } = await api.db.query(
      "select m.name, a.action from audit_log a join members m on m.id = a.member_id order by a.id desc limit 1",
    );
    expect(rows).toEqual([{ name: "Sync", action: "message.sent" }]);
  });
});

test("nobody is written to who opted out, and outside of the window only by template", async () => {
  await withApi(async (api) => {
    const { call } = await program(api);
    const template = { kind: "template", name: "reminder", language: "en" };
    const text = { kind: "text", text: "Hello" };
    expect(await call("POST", "/messages", { phone: "+27 82 000 9999", content: text })).toMatchObject({ status: 409 });
    const sent = await call("POST", "/messages", { phone: "+27 82 000 9999", content: template });
    expect(sent).toMatchObject({ status: 200, body: { state: "queued" } });
    await api.db.query("update contacts set opted_out_at = now()");
    expect(await call("POST", "/messages", { phone: "27820009999", content: template })).toMatchObject({ status: 409 });
    for (const body of [
      { content: text },
      { phone: "082", content: text },
      { phone: "27820009999", content: { kind: "text", text: "" } },
    ])
      expect(await call("POST", "/messages", body)).toMatchObject({ status: 400, body: { code: "INVALID" } });
  });
});

test("a socket ends when the key that opened it does", async () => {
  await withApi(async (api) => {
    const { key, apiKey } = await program(api, ["conversations.read"]);
    const open = () =>
      new WebSocket(`${api.url.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
        headers: { authorization: `Bearer ${key}` },
      });
    const socket = open();
    const ended = new Promise<number>((done) => socket.on("close", (code) => done(code)));
    await new Promise<void>((done) => socket.on("open", () => done()));
    await api.as("admin").run("integrations/end-api-key", { id: apiKey.id });
    expect(await ended).toBe(4403);
    const again = open();
    const status = await new Promise((done) =>
      again.on("unexpected-response", (_, response) => done(response.statusCode)),
    );
    expect(status).toBe(401);
    again.on("error", () => undefined).terminate();
  });
});

test("contacts are made, changed, and found by number, by those who may see numbers", async () => {
  await withApi(async (api) => {
    await api.db.query(
      `update organisations set settings = jsonb_set(settings::jsonb, '{fields}', $1)::json where id = $2`,
      [JSON.stringify([{ key: "district", name: "District", type: "text" }]), api.organisation.id],
    );
    const { call } = await program(api);
    const put = await call("PUT", "/contacts", {
      phone: "+27820001234",
      name: "Thandi",
      fields: { district: "Soweto" },
    });
    expect(put).toMatchObject({
      status: 200,
      body: { phone: "27820001234", name: "Thandi", fields: { district: "Soweto" } },
    });
    const again = await call("PUT", "/contacts", { phone: "27820001234", language: "zul" });
    expect(again.body).toMatchObject({
      id: put.body["id"],
      name: "Thandi",
      language: "zul",
      fields: { district: "Soweto" },
    });
    expect((await call("GET", "/contacts?phone=%2B27820001234")).body).toMatchObject({ items: [{ name: "Thandi" }] });
    const wrong = { phone: "27820009999", fields: { nonsense: "x" } };
    expect(await call("PUT", "/contacts", wrong)).toMatchObject({ status: 400 });
    expect((await call("GET", "/contacts?phone=27820009999")).body).toEqual({ items: [] });
    const blind = await program(api, ["contacts.read"]);
    expect(await blind.call("GET", "/contacts?phone=27820001234")).toMatchObject({ status: 403 });
    expect((await blind.call("GET", `/contacts/${put.body["id"]}`)).body).toMatchObject({
      name: "",
      phone: "•••• 34",
      fields: {},
    });
    const theirs = await program(api, everything, { organisation: "other" });
    expect(await theirs.call("GET", `/contacts/${put.body["id"]}`)).toMatchObject({ status: 404 });
  });
});

test("a field that was put away is shown to no program, and keeps its value", async () => {
  await withApi(async (api) => {
    const fields = [{ key: "district", name: "District", type: "text" }];
    await api.db.query(
      `update organisations set settings = jsonb_set(settings::jsonb, '{fields}', $1)::json where id = $2`,
      [JSON.stringify(fields), api.organisation.id],
    );
    const { call } = await program(api);
    const said = { phone: "+27820001234", fields: { district: "Soweto" } };
    expect((await call("PUT", "/contacts", said)).body).toMatchObject({ fields: said.fields });
    const admin = api.as("admin");
    await admin.run("contacts/archive-contact-field", { key: "district" });
    expect((await call("GET", "/contacts?phone=27820001234")).body).toMatchObject({ items: [{ fields: {} }] });
    expect(await call("PUT", "/contacts", said)).toMatchObject({ status: 400, body: { code: "INVALID" } });
    await admin.run("contacts/bring-contact-field-back", { key: "district" });
    expect((await call("GET", "/contacts?phone=27820001234")).body).toMatchObject({ items: [{ fields: said.fields }] });
  });
});

test("a program that says JSON and sends nothing is understood", async () => {
  await withApi(async (api) => {
    const { call } = await program(api);
    const json = { "content-type": "application/json" };
    const path = `/conversations/${await addPerson(api.db, api)}/claim`;
    expect(await call("POST", path, undefined, json)).toMatchObject({ status: 200 });
    expect(await call("DELETE", path, undefined, json)).toMatchObject({ status: 200 });
    expect(await call("POST", "/messages", undefined, json)).toMatchObject({ status: 400, body: { code: "INVALID" } });
  });
});

test("a name that nothing reads is refused, so that a slip does not read everybody or change nothing", async () => {
  await withApi(async (api) => {
    const { call } = await program(api);
    for (const [method, path, body] of [
      ["GET", "/messages?phone=27820001234", undefined],
      ["PUT", "/contacts", { phone: "27820001234", nmae: "Thandi" }],
    ] as const) {
      const refused = await call(method, path, body);
      expect(refused).toMatchObject({ status: 400, body: { code: "INVALID" } });
      expect(refused.body["message"]).toMatch(/: there is no "(phone|nmae)" here/);
    }
    expect((await api.db.query("select from contacts where phone = '27820001234'")).rows).toEqual([]);
  });
});

test("a cursor that somebody wrote by hand, and a character that no database keeps, are wrong and nothing of ours is broken", async () => {
  await withApi(async (api) => {
    const { call } = await program(api);
    const byHand = Buffer.from(JSON.stringify(["yesterday"])).toString("base64url");
    const refused = { status: 400, body: { code: "INVALID", reason: "UNREADABLE" } };
    expect(await call("GET", `/messages?after=${byHand}`)).toMatchObject(refused);
    const asked = api.as("admin").run("contacts/bring-contact-field-back", { key: "\0" });
    await expect(asked).rejects.toMatchObject({ code: "INVALID" });
  });
});

test("what is missing, given twice or unknown is named in words", async () => {
  await withApi(async (api) => {
    const { call } = await program(api);
    for (const [method, path, body, message] of [
      ["GET", "/contacts", undefined, "query.phone: is missing"],
      ["GET", "/messages?first=1&first=2", undefined, "query.first: must be one number"],
      ["PUT", "/contacts", { phone: "27820001234", language: "english" }, "body.language: must be three letters"],
      ["PUT", "/contacts", { phone: "12" }, "body.phone: must be 5 characters long at least"],
      ["PUT", "/contacts", [], "body: must be an object"],
      ["GET", "/messages?first=0", undefined, "query.first: must be 1 at least"],
      ["GET", "/contacts/abc", undefined, "path.id: must be an id, as another request gave it"],
      [
        "POST",
        "/messages",
        { phone: "27820001234", content: { kind: "txt" } },
        "body.content.kind: must be one of text,",
      ],
    ] as const)
      expect(await call(method, path, body)).toMatchObject({
        status: 400,
        body: { code: "INVALID", message: expect.stringContaining(message) },
      });
    expect(await call("GET", `/journeys/${newUuid()}/results`)).toMatchObject({
      status: 404,
      body: { code: "NOT_FOUND", message: "This journey is not there (any more)." },
    });
  });
});

test("a journey is started for one person, with what the other system knows", async () => {
  await withApi(async (api) => {
    const { call } = await program(api);
    const journey = newUuid();
    const path = `/journeys/${journey}/starts`;
    expect(await call("POST", path, { phone: "27820001234" })).toMatchObject({ status: 404 });
    await api.db.query(
      "insert into journeys (organisation_id, id, version, name, definition) values ($1, $2, 1, 'Visit', '{}')",
      [api.organisation.id, journey],
    );
    const started = await call("POST", path, { phone: "27820001234", params: { clinic: "Soweto" } });
    // Nobody wrote from there yet.
    expect(started).toMatchObject({ status: 200, body: { state: "queued", isWindowOpen: false } });
    const { rows } = await api.db.query("select kind, payload from inbox");
    const payload = { because: "startedByTeam", journey, whenBusy: "skip", params: { clinic: "Soweto" } };
    expect(rows).toEqual([{ kind: "start", payload }]);
    const contactId = await addPerson(api.db, api);
    expect(await call("POST", path, { contactId })).toMatchObject({
      status: 200,
      body: { contactId, isWindowOpen: true },
    });
    const listed = { id: journey, name: "Visit", version: 1, withdrawn: false };
    expect(await call("GET", "/journeys")).toMatchObject({ status: 200, body: { items: [listed] } });
    expect(await call("GET", `/journeys/${journey}/results`)).toMatchObject({
      status: 200,
      body: { items: [], next: null },
    });
  });
});

test("a program chooses by which number it writes, each with a window of its own; another organisation's is none", async () => {
  await withApi(async (api) => {
    const { db, organisation } = api;
    const { call } = await program(api);
    const contactId = await addPerson(db, api);
    const numberId = await addNumber(db, organisation.id, { phoneNumberId: "2000", display: "+27 60 000 0002" });
    const { body } = await call("GET", "/numbers");
    expect(body).toEqual({ items: [expect.anything(), { id: numberId, display: "+27 60 000 0002" }] });
    const send = (more: object) =>
      call("POST", "/messages", { contactId, content: { kind: "text", text: "hi" }, ...more });
    expect(await send({})).toMatchObject({ status: 200 });
    expect(await send({ numberId })).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
    await db.query(
      `insert into messages (id, organisation_id, number_id, contact_id, direction, content, sent_at)
       values ($1, $2, $3, $4, 'i', '{}', now())`,
      [newUuid(), organisation.id, numberId, contactId],
    );
    expect(await send({ numberId })).toMatchObject({ status: 200 });
    const { rows } = await db.query("select number_id from outbox order by id");
    expect(rows.map((row) => row.number_id)).toEqual([organisation.numberId, numberId]);
    const retire = (id: string | null) =>
      db.query("update numbers set retired_at = case when id = $2 then now() end where organisation_id = $1", [
        organisation.id,
        id,
      ]);
    await retire(numberId ?? null);
    expect(await send({ numberId })).toMatchObject({ status: 409, body: { reason: "NUMBER_RETIRED" } });
    // The person wrote last to the first one, and to the other within the day, too.
    await retire(organisation.numberId);
    expect(await send({})).toMatchObject({ status: 200 });
    expect((await db.query("select number_id from outbox order by id desc limit 1")).rows[0].number_id).toBe(numberId);
    expect((await call("GET", "/numbers")).body).toMatchObject({ items: [{ id: numberId }] });
    await retire(null);
    const strangers = (await db.query("select id from numbers where organisation_id <> $1", [organisation.id])).rows[0]
      ?.id;
    expect(await send({ numberId: strangers })).toMatchObject({ status: 404 });
  });
});

test("a program holds a conversation while nobody else does, and gives back only its own", async () => {
  await withApi(async (api) => {
    const [first, second] = [await program(api), await program(api)];
    const contactId = await addPerson(api.db, api);
    const path = `/conversations/${contactId}/claim`;
    expect(await first.call("POST", path, { minutes: 5 })).toMatchObject({ status: 200, body: { contactId } });
    expect(await second.call("POST", path, {})).toMatchObject({ status: 409 });
    expect(await second.call("DELETE", path)).toMatchObject({ status: 409 });
    expect(await first.call("DELETE", `${path}?goesOn=startOver`)).toMatchObject({ status: 200 });
    expect(await second.call("POST", path, {})).toMatchObject({ status: 200 });
    expect(await first.call("POST", `/conversations/${newUuid()}/claim`, {})).toMatchObject({ status: 404 });
  });
});

test("the description names every route with its scope, and every route has a policy", async () => {
  await withApi(async (api) => {
    const response = await api.as("nobody").fetch("/api/v1/openapi.json");
    const document = (await response.json()) as {
      readonly openapi: string;
      readonly paths: Record<string, Record<string, object>>;
      readonly webhooks: object;
    };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.webhooks)).toEqual(eventNames);
    for (const { method, path } of endpoints) {
      const policy = policies[`${method} ${path}`];
      expect(policy?.kind).toBe("may");
      const described = document.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
      expect(described).toMatchObject({ responses: { 429: { headers: { "Retry-After": expect.anything() } } } });
      expect(JSON.stringify(described)).toContain(policy?.kind === "may" ? `\`${policy.permission}\`` : "");
    }
  });
});
