import { expect, test } from "vitest";
import { Changes } from "../../store/changes.ts";
import { saveTriageContent } from "../../store/triage-content.ts";
import { countStatements, withApi } from "../../test/api.ts";
import { addMessage } from "../../test/chat.ts";
import { clinicTriage } from "../../test/clinic.ts";
import { addConversation, said, write } from "../../test/inbox.ts";

const open = { filter: { state: "OPEN" as const } };

/** Reads on until there are two in the list: what came before may be told by itself. */
async function untilTwo(news: AsyncIterable<{ readonly inboxChanged: { readonly order: readonly string[] } }>) {
  for await (const { inboxChanged } of news) if (inboxChanged.order.length === 2) return;
}

test("a list is told once to all who look at it: a hundred subscribers cost as many statements as one", () =>
  withApi(async (api) => {
    await addConversation(api, { phone: "1", name: "first", urgency: 0 });
    const watchers = Array.from({ length: 100 }, () => api.as("operator").subscribe("inbox/inbox-changed", open));
    const firsts = await Promise.all(watchers.map((one) => one.next()));
    expect(firsts[0]?.value.inboxChanged.rows).toMatchObject([{ name: "first" }]);
    await addConversation(api, { phone: "2", name: "second", urgency: 1 });
    const statements = await countStatements(async () => {
      await api
        .as("operator")
        .run("inbox/mark-conversation-seen", { contactId: firsts[0]?.value.inboxChanged.order[0] });
      await Promise.all(watchers.map(untilTwo));
    });
    // A slow machine tells the list more than once.
    expect(statements).toBeLessThan(watchers.length);
    for (const one of watchers) void one.return?.();
  }));

test("a conversation is read together for all who look at it, and each is shown what they may see", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "221770001035", name: "Awa", urgency: 0 });
    const watch = (role: "operator" | "viewer") => api.as(role).subscribe("inbox/conversation-changed", { contactId });
    const watchers = Array.from({ length: 100 }, (_, i) => watch(i % 2 === 0 ? "operator" : "viewer"));
    const firsts = await Promise.all(watchers.map((one) => one.next()));
    const names = firsts.map(({ value }) => value.conversationChanged.conversation.name);
    expect(names).toEqual(watchers.map((_, i) => (i % 2 === 0 ? "Awa" : "")));
    const statements = await countStatements(async () => {
      await said(api, contactId, "Here I am");
      const told = await Promise.all(watchers.map((one) => one.next()));
      for (const [i, { value }] of told.entries()) {
        expect(value.conversationChanged.items.length).toBeGreaterThan(0);
        expect(value.conversationChanged.conversation.name).toBe(i % 2 === 0 ? "Awa" : "");
      }
    });
    expect(statements).toBeLessThan(300);
    for (const one of watchers) void one.return?.();
    const stranger = api
      .as("operator", { organisation: "other" })
      .subscribe("inbox/conversation-changed", { contactId });
    await expect(stranger.next()).rejects.toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }));

test("who comes back to a conversation is told all that came after what they know, and no more than once", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const watch = (after?: string) =>
      api.as("operator").subscribe("inbox/conversation-changed", { contactId, ...(after && { after }) });
    const first = watch();
    const { value } = await first.next();
    expect(value.conversationChanged.items).toHaveLength(1);
    await first.return?.();
    await api.db.query("update messages set created_at = created_at - interval '10 minutes'");
    const { thread } = await api.as("operator").run("inbox/thread", { contactId });
    for (let i = 0; i < 150; i++) await write(api, contactId, `m${i}`);
    const second = watch(thread.items[0]?.place);
    await saveTriageContent(api.db, api.organisation.id, clinicTriage);
    const missed = (await second.next()).value.conversationChanged.items;
    const texts = missed.flatMap((item: (typeof missed)[number]) =>
      item.__typename === "ThreadMessage" ? [item.content] : [],
    );
    expect(texts.slice(-150)).toEqual(Array.from({ length: 150 }, (_, i) => ({ kind: "text", text: `m${i}` })));
    await said(api, contactId, "Here I am");
    const items = (await second.next()).value.conversationChanged.items;
    expect(items.length).toBeLessThanOrEqual(2);
    await second.return?.();
  }));

test("what became of a message is told by itself: its text is not told again with each tick", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const messageId = await addMessage(api.db, api.organisation, contactId, "Yes", "o");
    const watch = api.as("operator").subscribe("inbox/conversation-changed", { contactId });
    expect((await watch.next()).value.conversationChanged).toMatchObject({ items: [{}, {}], ticks: [] });
    await api.db.query("insert into deliveries (message_id, state, read_at) values ($1, 'read', now())", [messageId]);
    // As another process tells of it.
    const changes = new Changes(api.db, api.databaseUrl);
    changes.touch(api.organisation.id, "tick", [messageId]);
    const { items, ticks } = (await watch.next()).value.conversationChanged;
    expect(items).toEqual([]);
    expect(ticks).toMatchObject([{ messageId, delivery: { state: "read", failure: null } }]);
    await watch.return?.();
    await changes.close();
  }));

test("two operators in one conversation see each other, and that one of them types", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const watched = api.as("operator").subscribe("inbox/conversation-changed", { contactId });
    await watched.next();
    await api.as("admin").run("inbox/be-present", { contactId, isTyping: true });
    const { value } = await watched.next();
    const admin = { memberId: api.organisation.members.admin.id, isTyping: true };
    expect(value.conversationChanged.presences).toMatchObject([admin]);
    await watched.return?.();
  }));
