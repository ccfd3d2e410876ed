import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { GraphQLError } from "graphql";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/database.ts";
import type { GoesOn } from "../../store/hand-back.ts";
import { assign, collect, finish, label, markSeen, reopen, type Selection, snooze } from "../../store/inbox/change.ts";
import { claim, type Holder, handBack } from "../../store/inbox/claims.ts";
import { seeMentions, writeNote } from "../../store/inbox/notes.ts";
import { readRules } from "../../store/inbox/rules.ts";
import { readMembers } from "../../store/inbox/words.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { GoesOn as GoesOnInput, MutationResolvers } from "../generated/resolvers.ts";
import { doneOnce, type Given } from "../once.ts";
import { conversationOf, mayAnswer } from "./reads.ts";

const longestNote = 10_000;
/** Conversations that are changed together: as many as a page has. */
const mostAtOnce = 100;

/** Says who has a conversation that somebody else wanted. */
export async function heldBySomebody(tx: Db, organisationId: OrganisationId, by: Holder): Promise<GraphQLError> {
  const holder = { holder: by.id };
  if (by.kind === "outside") return because("HELD_BY_SYSTEM", {}, holder);
  const member = (await readMembers(tx, organisationId)).find(({ id }) => id === by.id);
  return member ? because("HELD", { name: member.name }, holder) : because("HELD_BY_SOMEBODY", {}, holder);
}

const claimConversation: NonNullable<MutationResolvers["claimConversation"]> = async (
  _,
  { contactId, from },
  context,
) => {
  const { viewer } = context;
  await context.walled(async (tx) => {
    const { organisationId, memberId } = viewer;
    const { claimMinutes } = await readRules(tx, organisationId);
    const holder = { kind: viewer.kind === "person" ? "operator" : "outside", id: memberId } as const;
    const wanted = { organisationId, contactId };
    const taken = await claim(tx, wanted, holder, { minutes: claimMinutes, ...(from && { from }) });
    if (taken.kind === "unknown") throw notFound("This conversation");
    if (taken.kind === "held") throw await heldBySomebody(tx, organisationId, taken.by);
    await audit(tx, viewer, "conversation.claimed", contactId, from ? { from } : null);
  });
  context.touch("conversation", [contactId]);
  return conversationOf(context, contactId);
};

const ways: Readonly<Record<GoesOnInput, GoesOn>> = { CONTINUE: "continue", START_OVER: "startOver", END: "end" };

/** Whoever may answer may also end the claim of somebody who forgot to. */
const handBackConversation: NonNullable<MutationResolvers["handBackConversation"]> = async (_, args, context) => {
  const { contactId, done } = args;
  const goesOn = ways[args.goesOn];
  await context.walled((tx) =>
    // Sent again by itself, it would end the claim of whoever came meanwhile.
    doneOnce(tx, context, "handBackConversation", args, async () => {
      const { organisationId, memberId } = context.viewer;
      const release = { holder: null, author: memberId, goesOn, done };
      if (!(await handBack(tx, { organisationId, contactId }, release))) throw because("NOT_HELD");
      await audit(tx, context.viewer, "conversation.handedBack", contactId, { goesOn, done });
      return contactId;
    }),
  );
  context.house.onInbox?.();
  context.touch("conversation", [contactId]);
  return conversationOf(context, contactId);
};

/** Runs a change of many conversations; returns how many there were. Sent again by itself, it would undo what others did meanwhile. */
async function changeMany(
  context: Context,
  given: Given & { readonly contactIds: readonly ContactId[] },
  action: string,
  change: (tx: Db, selection: Selection) => Promise<readonly string[]>,
): Promise<number> {
  const { contactIds } = given;
  if (contactIds.length > mostAtOnce) throw because("TOO_MANY_CONVERSATIONS", { most: mostAtOnce });
  const { organisationId, memberId } = context.viewer;
  const changed = await context.walled((tx) =>
    doneOnce(tx, context, action, given, async () => {
      const ids = await change(tx, { organisationId, contactIds, author: memberId });
      for (const id of ids) await audit(tx, context.viewer, action, id);
      return ids;
    }),
  );
  if (changed.length > 0) context.touch("conversation", changed);
  return changed.length;
}

/** Those that somebody holds go back to their journeys, where they were. */
async function finishAll(tx: Db, selection: Selection): Promise<readonly string[]> {
  const { organisationId, author } = selection;
  const done = [...(await finish(tx, selection))];
  for (const contactId of [...selection.contactIds].sort()) {
    if (done.includes(contactId)) continue;
    const release = { holder: null, author: author ?? "", goesOn: "continue", done: true } as const;
    if (await handBack(tx, { organisationId, contactId }, release)) done.push(contactId);
  }
  return done;
}

const note: NonNullable<MutationResolvers["writeNote"]> = async (_, { id, contactId, text, mentions }, context) => {
  const said = text.trim();
  if (said === "") throw because("NOTE_EMPTY");
  if (said.length > longestNote) throw because("NOTE_TOO_LONG", { most: longestNote });
  const { organisationId, memberId: author } = context.viewer;
  const conversation = await conversationOf(context, contactId);
  const named = await context.walled(async (tx) => {
    const members = new Set(
      (await readMembers(tx, organisationId)).filter(({ hasLeft }) => !hasLeft).map((one) => one.id),
    );
    const named = [...new Set(mentions)].filter((one) => members.has(one));
    const written = await writeNote(tx, { id, organisationId, contactId, author, text: said, mentions: named });
    if (written === "taken") throw because("NOTE_ID_TAKEN");
    if (written === "written") await audit(tx, context.viewer, "conversation.noted", contactId, { note: id });
    return named;
  });
  context.touch("conversation", [contactId]);
  if (named.length > 0) context.touch("mentions", named);
  return conversation;
};

const longestLabel = 80;
const labels = (given: readonly string[]): readonly string[] => {
  const named = [...new Set(given.map((one) => one.trim()).filter((one) => one !== ""))];
  if (named.some((one) => one.length > longestLabel)) throw because("LABEL_TOO_LONG", { most: longestLabel });
  return named;
};

export const workMutations: MutationResolvers = {
  claimConversation,
  handBackConversation,
  writeNote: note,
  finishConversations: async (_, given, context) => {
    const count = await changeMany(context, given, "conversation.done", finishAll);
    context.house.onInbox?.();
    return count;
  },
  reopenConversations: (_, given, context) => changeMany(context, given, "conversation.reopened", reopen),
  snoozeConversations: (_, given, context) => {
    const { until } = given;
    if (until.getTime() <= Date.now()) throw because("SNOOZE_PAST");
    return changeMany(context, given, "conversation.snoozed", (tx, chosen) => snooze(tx, chosen, until));
  },
  assignConversations: async (_, given, context) => {
    const { memberId } = given;
    const { organisationId } = context.viewer;
    const count = await changeMany(context, given, "conversation.assigned", async (tx, chosen) => {
      const member = memberId ? (await readMembers(tx, organisationId)).find(({ id }) => id === memberId) : undefined;
      if (memberId && (!member || member.hasLeft)) throw notFound("This member");
      // Nobody would see it among their own, nor among those that nobody has.
      if (member && !mayAnswer(member)) throw because("NO_OPERATOR", { name: member.name });
      return assign(tx, chosen, memberId ?? null);
    });
    // From whom it was taken learns it by and by.
    if (count > 0 && memberId) context.touch("given", [memberId]);
    return count;
  },
  collectConversations: (_, given, context) =>
    changeMany(context, given, "conversation.collected", (tx, chosen) =>
      collect(tx, chosen, given.collectionId ?? null),
    ),
  labelConversations: (_, given, context) =>
    changeMany(context, given, "conversation.labelled", (tx, chosen) =>
      label(tx, chosen, { add: labels(given.add), remove: labels(given.remove) }),
    ),
  markConversationSeen: async (_, { contactId }, context) => {
    const { organisationId, memberId, permissions } = context.viewer;
    const [heard, changed] = await context.walled(async (tx) => [
      await seeMentions(tx, organisationId, memberId, contactId),
      // What is new for the team stays so until somebody who answers has seen it.
      permissions.has("conversations.answer") && (await markSeen(tx, organisationId, contactId)),
    ]);
    if (heard) context.touch("mentions", [memberId]);
    if (changed) context.touch("conversation", [contactId]);
    return changed;
  },
};
