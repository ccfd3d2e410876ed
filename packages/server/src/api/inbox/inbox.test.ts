import type { ContactId } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { transaction } from "../../store/database.ts";
import { newUuid } from "../../store/uuid.ts";
import { silence } from "../../store/write-triage.ts";
import { type Api, fewestStatements, withApi } from "../../test/api.ts";
import { until } from "../../test/fixtures.ts";
import { addConversation, said, write } from "../../test/inbox.ts";

const open = { filter: { state: "OPEN" as const } };

async function order({ as }: Api, first = 50): Promise<readonly string[]> {
  const { conversations } = await as("operator").run("inbox/conversations", { ...open, first });
  return conversations.edges.map(({ node }) => node.name);
}

test("the most urgent comes first, then whose window closes, then who waits longest; then those who wait for nothing", () =>
  withApi(async (api) => {
    const { db } = api;
    await addConversation(api, { phone: "1", name: "waits long", urgency: 0 });
    const silent = await addConversation(api, { phone: "2", name: "waits", urgency: 0 });
    const closing = await addConversation(api, { phone: "3", name: "window closes", urgency: 0 });
    await addConversation(api, { phone: "4", name: "urgent", urgency: 2 });
    const answered = await addConversation(api, { phone: "5", name: "answered", urgency: 1 });
    await addConversation(api, { phone: "6", name: "with the journeys" });
    await db.query(
      "update human_conversations set last_inbound_at = now() - interval '23 hours' where contact_id = $1",
      [closing],
    );
    await db.query("update human_conversations set waiting_since = null where contact_id = $1", [answered]);
    // A journey may call a human for somebody who has not written yet.
    await db.query("update human_conversations set last_inbound_at = null where contact_id = $1", [silent]);
    expect(await order(api)).toEqual(["urgent", "window closes", "waits long", "waits", "answered"]);
    const first = await api.as("operator").run("inbox/conversations", { ...open, first: 2 });
    const { endCursor, hasNextPage } = first.conversations.pageInfo;
    expect(hasNextPage).toBe(true);
    const next = await api.as("operator").run("inbox/conversations", { ...open, first: 50, after: endCursor });
    expect(next.conversations.edges.map(({ node }) => node.name)).toEqual(["waits long", "waits", "answered"]);
    const all = await api.as("operator").run("inbox/all-conversations", {});
    expect(all.allConversations.edges).toHaveLength(6);
  }));

test("a page of fifty conversations takes as many statements as one of five", () =>
  withApi(async (api) => {
    for (let i = 0; i < 60; i++) await addConversation(api, { phone: String(1000 + i), urgency: 0 });
    const ask = (first: number) =>
      fewestStatements(() => api.as("operator").run("inbox/conversations", { ...open, first }));
    await ask(5);
    const [five, fifty] = [await ask(5), await ask(50)];
    expect(fifty).toBe(five);
    const all = (first: number) => fewestStatements(() => api.as("operator").run("inbox/all-conversations", { first }));
    expect(await all(50)).toBe(await all(5));
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    for (let i = 0; i < 60; i++) await write(api, contactId, String(i));
    const thread = (first: number) =>
      fewestStatements(() => api.as("operator").run("inbox/thread", { contactId, first }));
    expect(await thread(50)).toBe(await thread(5));
  }));

test("an answer that a person's STOP took back does not stand there as if it still waited to be sent", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    await said(api, contactId, "We come.");
    await transaction(api.db, (tx) =>
      silence(tx, [{ contactId, organisationId: api.organisation.id, silenced: true }]),
    );
    const { thread } = await api.as("operator").run("inbox/thread", { contactId });
    const states = thread.items.flatMap((item) => ("delivery" in item && item.delivery ? [item.delivery.state] : []));
    expect(states).toEqual(["takenBack"]);
  }));

test("an answer claims the conversation, is queued once however often it is sent, and the person waits no longer", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 2 });
    const clientId = newUuid();
    const [one, two] = await Promise.all([
      said(api, contactId, "We come.", clientId),
      said(api, contactId, "We come.", clientId),
    ]);
    expect(one.sendMessage.id).toBe(two.sendMessage.id);
    expect(one.sendMessage).toMatchObject({ direction: "OUTBOUND", clientId, delivery: { state: "waiting" } });
    const { rows } = await api.db.query("select priority, state from outbox");
    expect(rows).toEqual([{ priority: 0, state: "ready" }]);
    const { conversation } = await api.as("operator").run("inbox/conversation", { contactId });
    expect(conversation).toMatchObject({ waitingSince: null, unread: 0, state: "OPEN", claim: { isOutside: false } });
    const held = await api.db.query("select claimed_until > now() as held, human_since from conversations");
    expect(held.rows).toEqual([{ held: true, human_since: null }]);
    const audits = await api.db.query("select action from audit_log order by id");
    expect(audits.rows).toEqual([{ action: "conversation.answered" }]);
  }));

test("whoever is not the holder is told who is, may take over by name, and does not send meanwhile", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const { members } = api.organisation;
    await api.as("operator").run("inbox/claim-conversation", { contactId });
    const admin = api.as("admin");
    const message = { clientId: newUuid(), contactId, text: "Hello" };
    await expect(admin.run("inbox/send-message", { message })).rejects.toMatchObject({
      code: "CONFLICT",
      message: `${members.operator.name} talks with this person now.`,
    });
    await expect(admin.run("inbox/claim-conversation", { contactId })).rejects.toMatchObject({ code: "CONFLICT" });
    const taken = await admin.run("inbox/claim-conversation", { contactId, from: members.operator.id });
    expect(taken.claimConversation.claim?.holder).toBe(members.admin.id);
    await expect(said(api, contactId, "Me too")).rejects.toMatchObject({ code: "CONFLICT" });
    const back = await admin.run("inbox/hand-back-conversation", { contactId, goesOn: "CONTINUE", done: true });
    expect(back.handBackConversation).toMatchObject({ claim: null, state: "DONE" });
    await expect(
      admin.run("inbox/hand-back-conversation", { contactId, goesOn: "CONTINUE", done: true }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    const { rows } = await api.db.query("select kind, payload from inbox where kind = 'handBack'");
    expect(rows).toEqual([{ kind: "handBack", payload: { goesOn: "continue" } }]);
  }));

/** An account of templates, and nobody who answers for it: what is written waits for that. */
const awayWhatsApp = { WHATSAPP_API_URL: "http://127.0.0.1:1", WHATSAPP_BUSINESS_ACCOUNT_ID: "102290129340398" };

test("after 24 hours only a template leaves, and none to who wants no messages; empty and endless texts do not leave", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    await expect(said(api, contactId, "  ")).rejects.toMatchObject({ code: "INVALID" });
    await expect(said(api, contactId, "👩🏾‍⚕️".repeat(4096))).rejects.toMatchObject({ code: "INVALID" });
    await api.db.query("update conversations set last_inbound_at = now() - interval '25 hours'");
    await expect(said(api, contactId, "Hello")).rejects.toMatchObject({ code: "CONFLICT" });
    const template = { name: "come_back", language: "en", values: ["Ann"] };
    const message = () => ({ message: { clientId: newUuid(), contactId, template } });
    await api.as("operator").run("inbox/send-message", message());
    await api.db.query("update contacts set opted_out_at = now()");
    await expect(api.as("operator").run("inbox/send-message", message())).rejects.toMatchObject({ code: "CONFLICT" });
    const { rows } = await api.db.query("select content from messages where direction = 'o'");
    expect(rows).toHaveLength(1);
    expect(rows[0].content).toMatchObject({ kind: "template", components: [{ type: "body" }] });
  }, awayWhatsApp));

test("a reply names what it replies to; the thread shows it, and no id of WhatsApp's, in which numbers hide", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "27820001111", urgency: 0 });
    const replyTo = await write(api, contactId, "Which dose?");
    const message = { clientId: newUuid(), contactId, text: "Two.", replyTo };
    const { sendMessage } = await api.as("operator").run("inbox/send-message", { message });
    expect(sendMessage.quoted).toMatchObject({ id: replyTo, content: { text: "Which dose?" } });
    const { thread } = await api.as("operator").run("inbox/thread", { contactId });
    expect(JSON.stringify(thread)).not.toContain("wamid");
    expect(thread.items.map((item) => ("event" in item ? item.event : item.content))).toEqual([
      { kind: "text", text: "Hello" },
      { kind: "text", text: "Which dose?" },
      "claimed",
      { kind: "text", text: "Two." },
    ]);
  }));

test("names and numbers are hidden from those who need not know them; another organisation sees nothing", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "27820001111", name: "Ann Smith", urgency: 0 });
    const { conversation } = await api.as("viewer").run("inbox/conversation", { contactId });
    expect(conversation).toMatchObject({ name: "", phone: "•••• 11" });
    const stranger = api.as("admin", { organisation: "other" });
    await expect(stranger.run("inbox/conversation", { contactId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await stranger.run("inbox/thread", { contactId })).thread.items).toEqual([]);
    const message = { clientId: newUuid(), contactId, text: "Hello" };
    await expect(stranger.run("inbox/send-message", { message })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await stranger.run("inbox/finish-conversations", { contactIds: [contactId] })).finishConversations).toBe(0);
    await expect(api.as("viewer").run("inbox/send-message", { message })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const watched = stranger.subscribe("inbox/conversation-changed", { contactId });
    await expect(watched.next()).rejects.toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }));

test("labels that differ only in their case are one, written as the team writes it already", () =>
  withApi(async (api) => {
    const operator = api.as("operator");
    const first = await addConversation(api, { phone: "1" });
    const second = await addConversation(api, { phone: "2" });
    await operator.run("inbox/label-conversations", { contactIds: [first], add: ["VIP", "vip"], remove: [] });
    await operator.run("inbox/label-conversations", { contactIds: [first, second], add: ["Vip"], remove: [] });
    const { rows } = await api.db.query("select labels from human_conversations where contact_id = any($1::uuid[])", [
      [first, second],
    ]);
    expect(rows).toEqual([{ labels: ["VIP"] }, { labels: ["VIP"] }]);
  }));

test("many conversations are done, put off, given, labelled and put into a folder at once", () =>
  withApi(async (api) => {
    const operator = api.as("operator");
    const contactIds = [
      await addConversation(api, { phone: "1", urgency: 0 }),
      await addConversation(api, { phone: "2", urgency: 0 }),
      await addConversation(api, { phone: "3" }),
    ];
    const memberId = api.organisation.members.admin.id;
    expect((await operator.run("inbox/assign-conversations", { contactIds, memberId })).assignConversations).toBe(3);
    const toViewer = { contactIds, memberId: api.organisation.members.viewer.id };
    await expect(operator.run("inbox/assign-conversations", toViewer)).rejects.toMatchObject({ code: "INVALID" });
    const id = newUuid();
    await operator.run("inbox/keep-collection", { id, name: "Night shift" });
    const again = operator.run("inbox/keep-collection", { id: newUuid(), name: "night shift" });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("night shift") });
    await operator.run("inbox/keep-collection", { id, name: "Night Shift" });
    await operator.run("inbox/collect-conversations", { contactIds, collectionId: id });
    await operator.run("inbox/label-conversations", { contactIds, add: ["question", " "], remove: [] });
    const filter = { collectionId: id, labels: ["question"], assignee: memberId };
    const found = await operator.run("inbox/conversations", { filter });
    expect(found.conversations.edges).toHaveLength(3);
    const until = new Date(Date.now() + 60_000).toISOString();
    await operator.run("inbox/snooze-conversations", { contactIds: contactIds.slice(0, 1), until });
    await operator.run("inbox/claim-conversation", { contactId: contactIds[1] ?? "" });
    const done = await operator.run("inbox/finish-conversations", { contactIds: contactIds.slice(1) });
    expect(done.finishConversations).toBe(2);
    const { rows } = await api.db.query("select count(*)::int as count from inbox where kind = 'handBack'");
    expect(rows).toEqual([{ count: 1 }]);
    const { inboxCounts } = await operator.run("inbox/inbox-counts");
    expect(inboxCounts).toMatchObject({ open: 0, snoozed: 1 });
    await expect(
      operator.run("inbox/snooze-conversations", { contactIds, until: new Date(0).toISOString() }),
    ).rejects.toMatchObject({ code: "INVALID" });
  }));

test("a note names a member, who finds it under their mentions until they look", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const note = {
      id: newUuid(),
      contactId,
      text: "@admin please look",
      mentions: [api.organisation.members.admin.id],
    };
    await api.as("operator").run("inbox/write-note", note);
    await api.as("operator").run("inbox/write-note", note);
    const admin = api.as("admin");
    const mentioned = await admin.run("inbox/conversations", { filter: { mentionsMe: true } });
    expect(mentioned.conversations.edges).toHaveLength(1);
    expect((await admin.run("inbox/inbox-counts")).inboxCounts.mentions).toBe(1);
    await admin.run("inbox/mark-conversation-seen", { contactId });
    expect((await admin.run("inbox/inbox-counts")).inboxCounts.mentions).toBe(0);
    const { thread } = await admin.run("inbox/thread", { contactId });
    expect(thread.items.filter((item) => "event" in item)).toHaveLength(1);
  }));

test("who is named in a note is told so at once, or when they come, whatever becomes of the conversation", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "27820001234", urgency: 0 });
    const [operator, viewer] = [api.as("operator"), api.as("viewer")];
    const mentions = [api.organisation.members.viewer.id];
    const told = viewer.subscribe("inbox/mentions-changed");
    const next = async () => (await told.next()).value.mentionsChanged;
    expect(await next()).toEqual([]);
    const note = { id: newUuid(), contactId, text: "@viewer, is this yours?", mentions };
    await operator.run("inbox/write-note", note);
    const mention = { contactId, author: "operator of ours", text: note.text, name: "", phone: "•••• 34" };
    expect(await next()).toMatchObject([mention]);
    await operator.run("inbox/finish-conversations", { contactIds: [contactId] });
    const later = api.as("viewer").subscribe("inbox/mentions-changed");
    expect((await later.next()).value.mentionsChanged).toMatchObject([mention]);
    const mine = await viewer.run("inbox/conversations", { filter: { mentionsMe: true } });
    expect(mine.conversations.edges).toHaveLength(1);
    for (const other of [operator, api.as("viewer", { organisation: "other" })]) {
      const { value } = await other.subscribe("inbox/mentions-changed").next();
      expect(value.mentionsChanged).toEqual([]);
    }
    await viewer.run("inbox/mark-conversation-seen", { contactId });
    expect(await next()).toEqual([]);
    // They have heard it; that somebody who answers has read the person's messages is another thing.
    const unread = async () => (await operator.run("inbox/conversation", { contactId })).conversation.unread;
    await api.db.query("update human_conversations set unread = 2 where contact_id = $1", [contactId]);
    await viewer.run("inbox/mark-conversation-seen", { contactId });
    expect(await unread()).toBe(2);
    await operator.run("inbox/mark-conversation-seen", { contactId });
    expect(await unread()).toBe(0);
  }));

test("two people who change a saved answer or the inbox's rules at the same time keep what the other has saved", () =>
  withApi(async (api) => {
    const [operator, admin] = [api.as("operator"), api.as("admin")];
    const id = newUuid();
    const keep = (who: typeof operator, answer: object) =>
      who.run("inbox/keep-saved-answer", { answer: { id, ...answer } });
    await keep(operator, { shortcut: "hours", title: "Hours", texts: { eng: "At 8.", fra: "À 8 h." } });
    await keep(admin, { texts: { fra: "À 9 h." } });
    await keep(operator, { title: "Opening", texts: { eng: "At nine." } });
    const { savedAnswers } = await admin.run("inbox/saved-answers");
    expect(savedAnswers).toMatchObject([
      { shortcut: "hours", title: "Opening", texts: { eng: "At nine.", fra: "À 9 h." } },
    ]);
    const { keepSavedAnswer } = await keep(admin, { texts: { fra: "" } });
    expect(keepSavedAnswer[0]?.texts).toEqual({ eng: "At nine." });
    await operator.run("inbox/drop-saved-answer", { id });
    await expect(keep(admin, { texts: { eng: "At ten." } })).rejects.toMatchObject({ code: "NOT_FOUND" });

    await admin.run("inbox/set-inbox-rules", { rules: { capacity: 3 } });
    const { setInboxRules } = await admin.run("inbox/set-inbox-rules", { rules: { claimMinutes: 7 } });
    expect(setInboxRules).toMatchObject({ isAutomatic: false, capacity: 3, claimMinutes: 7, onExpiry: "QUEUE" });
    const tooMany = admin.run("inbox/set-inbox-rules", { rules: { capacity: 0 } });
    await expect(tooMany).rejects.toMatchObject({ code: "INVALID" });
  }));

test("saved answers have shortcuts of their own, views are kept for oneself or for all, each under a name of its own", () =>
  withApi(async (api) => {
    const operator = api.as("operator");
    const answer = { id: newUuid(), shortcut: "/hours", title: "Hours", texts: { eng: "We open at 8, {{name}}." } };
    const kept = await operator.run("inbox/keep-saved-answer", { answer });
    expect(kept.keepSavedAnswer).toMatchObject([{ shortcut: "hours" }]);
    await expect(
      operator.run("inbox/keep-saved-answer", { answer: { ...answer, id: newUuid() } }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    const view = { name: "Urgent French", filter: { language: "fra", urgency: 2 } };
    const own = { ...view, id: newUuid(), isShared: false };
    await operator.run("inbox/keep-view", own);
    // As when the answer to the first try was lost.
    expect((await operator.run("inbox/keep-view", own)).keepView).toHaveLength(1);
    const mended = { ...own, name: "French", filter: { language: "fra" } };
    expect((await operator.run("inbox/keep-view", mended)).keepView).toMatchObject([
      { name: "French", filter: { language: "fra" } },
    ]);
    await expect(api.as("admin").run("inbox/keep-view", own)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await operator.run("inbox/keep-view", { ...view, id: newUuid(), isShared: true });
    // Nobody could tell them apart.
    for (const [who, twin] of [
      [operator, { ...mended, name: "FRENCH" }],
      [api.as("admin"), { ...view, isShared: true }],
    ] as const)
      await expect(who.run("inbox/keep-view", { ...twin, id: newUuid() })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await api.as("admin").run("inbox/inbox-setting")).savedViews).toHaveLength(1);
    expect((await operator.run("inbox/inbox-setting")).savedViews).toHaveLength(2);
    await expect(
      api.as("viewer").run("inbox/keep-view", { ...view, id: newUuid(), isShared: true }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    const [shared] = (await api.as("viewer").run("inbox/inbox-setting")).savedViews;
    const drop = (role: "viewer" | "operator") => api.as(role).run("inbox/drop-view", { id: shared?.id ?? "" });
    await expect(drop("viewer")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await drop("operator")).dropView).toHaveLength(1);
  }));

test("who waits for an operator that is taken out of the team, or answers nobody any more, waits for another one at once", () =>
  withApi(
    async (api) => {
      const [admin, operator] = [api.as("admin"), api.as("operator")];
      const { id } = api.organisation.members.operator;
      const [held, given] = [
        await addConversation(api, { phone: "1", urgency: 0 }),
        await addConversation(api, { phone: "2", urgency: 0 }),
      ];
      const conversation = async (contactId: ContactId) =>
        (await admin.run("inbox/conversation", { contactId })).conversation;
      const isFree = async (contactId: ContactId) => {
        const { assignee, claim, state } = await conversation(contactId);
        return assignee === null && claim === null && state === "OPEN";
      };
      const take = async () => {
        await operator.run("inbox/claim-conversation", { contactId: held });
        await admin.run("inbox/assign-conversations", { contactIds: [given], memberId: id });
      };
      await take();
      await admin.run("settings/change-member", { id, input: { role: "VIEWER" } });
      for (const contactId of [held, given]) await until(() => isFree(contactId));
      await admin.run("settings/change-member", { id, input: { role: "OPERATOR" } });
      await take();
      await admin.run("settings/remove-member", { id });
      for (const contactId of [held, given]) await until(() => isFree(contactId));
    },
    { HOTLINE_ROLES: "web,jobs" },
  ));
