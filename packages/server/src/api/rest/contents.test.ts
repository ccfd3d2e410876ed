import type { OutboundContent, OutboundKind } from "@hotline/core/model/outbound.ts";
import { checkOutbound } from "@hotline/core/whatsapp/index.ts";
import { expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { type Api, withApi } from "../../test/api.ts";
import { content } from "./contents.ts";

const shapes = z.toJSONSchema(content, { io: "input" }) as {
  readonly oneOf: readonly { readonly title: string; readonly examples: readonly OutboundContent[] }[];
};

/** Sends as a program does, to somebody who wrote a minute ago. */
async function sender(api: Api) {
  const { organisation, db } = api;
  const input = { name: "Sync", scopes: ["conversations.answer", "conversations.read", "personalData.see"] };
  const { addApiKey } = await api.as("admin").run("integrations/add-api-key", { input });
  const { rows } = await db.query<{ id: string }>(
    "select resolve_contact($1, uuidv7(), null, '27820001234', 'Thandi') as id",
    [organisation.id],
  );
  const contactId = rows[0]?.id ?? "";
  await db.query(
    "insert into conversations (contact_id, organisation_id, number_id, last_inbound_at) values ($1, $2, $3, now())",
    [contactId, organisation.id, organisation.numberId],
  );
  const send = async (content: unknown) => {
    const response = await fetch(new URL("/api/v1/messages", api.url), {
      method: "POST",
      headers: { authorization: `Bearer ${addApiKey.key}`, "content-type": "application/json" },
      body: JSON.stringify({ contactId, content }),
    });
    const answer = (await response.json()) as { readonly id?: string; readonly message?: string };
    return { status: response.status, ...answer };
  };
  return { send, contactId };
}

test("every kind of message that we send is described but the one that is not checked", () => {
  expectTypeOf<z.output<typeof content>["kind"] | "other">().toEqualTypeOf<OutboundKind>();
  expect(shapes.oneOf).toHaveLength(19);
});

test.each(shapes.oneOf.map(({ title, examples }) => [title, examples[0]] as const))(
  "the example of %s is one that may be sent",
  (_title, example) => {
    expect(checkOutbound(content.parse(example))).toEqual([]);
  },
);

test("each example goes out as it came, and what does not fit is refused with its place", () =>
  withApi(async (api) => {
    const { send } = await sender(api);
    const examples = shapes.oneOf.flatMap((one) => one.examples).filter(({ kind }) => kind !== "reaction");
    for (const example of examples) expect(await send(example)).toMatchObject({ status: 200 });
    const { rows } = await api.db.query<{ content: unknown }>("select content from messages order by id");
    expect(rows.map((row) => row.content)).toEqual(examples);
    const buttons = { kind: "buttons", text: "Well?", buttons: [{ id: "a", title: "x".repeat(21) }] };
    expect(await send(buttons)).toMatchObject({
      status: 400,
      message: expect.stringContaining("content.buttons[0].title: This has 21 characters, and WhatsApp allows 20"),
    });
    expect(await send({ kind: "text", text: "Hi", foter: "x" })).toMatchObject({
      status: 400,
      message: expect.stringContaining("foter"),
    });
    expect(await send({ kind: "fax" })).toMatchObject({ status: 400 });
    const form = { kind: "formRequest", text: "Well?", label: "Begin", form: { id: "1", name: "a" } };
    expect((await send(form)).message).toBe("body.content.form: has an id or a name");
    const card = { media: "image", source: { link: "https://a.example/b.jpg" } };
    expect((await send({ kind: "carousel", text: "Well?", cards: [card, card] })).message).toBe(
      "body.content.cards.0: has a link or buttons",
    );
  }));

test("a reaction goes to a message of this person by our id of it, and to no other", () =>
  withApi(async (api) => {
    const { send, contactId } = await sender(api);
    const { organisation, db } = api;
    const { rows } = await db.query<{ id: string }>(
      `insert into messages (id, organisation_id, number_id, contact_id, direction, content, wamid)
       values (uuidv7(), $1, $2, $3, 'i', '{"kind":"text","text":"Hi"}', 'wamid.THEIRS') returning id`,
      [organisation.id, organisation.numberId, contactId],
    );
    expect(await send({ kind: "reaction", messageId: rows[0]?.id, emoji: "👍" })).toMatchObject({ status: 200 });
    const sent = await db.query("select content from messages where direction = 'o'");
    expect(sent.rows).toEqual([{ content: { kind: "reaction", messageId: "wamid.THEIRS", emoji: "👍" } }]);
    const unknown = "0198f3c2-7b1a-7c3e-9d52-6a0c5a1f7e10";
    expect(await send({ kind: "reaction", messageId: unknown, emoji: "👍" })).toMatchObject({ status: 404 });
  }));

test("characters that no database can hold are replaced, and stop no question about the messages", () =>
  withApi(async (api) => {
    const { send } = await sender(api);
    expect(await send({ kind: "text", text: "a\u0000b\ud800" })).toMatchObject({ status: 200 });
    const { rows } = await api.db.query("select content ->> 'text' as text from messages");
    expect(rows).toEqual([{ text: "a\ufffdb\ufffd" }]);
  }));
