import { type ContactId, idOf } from "@hotline/core/model/ids.ts";
import { permissionsOf } from "../../policies/roles.ts";
import { type AllRow, readAllConversations } from "../../store/inbox/all.ts";
import { readCollections, readSavedAnswers, readViews } from "../../store/inbox/keepings.ts";
import { countInbox, type PlacedRow, readInboxList, readInboxRow } from "../../store/inbox/list.ts";
import { readOperators } from "../../store/inbox/operators.ts";
import { readRules } from "../../store/inbox/rules.ts";
import { readThread } from "../../store/inbox/thread.ts";
import { type MemberRow, nameOfAnswer, readLastFound, readMembers } from "../../store/inbox/words.ts";
import { type Connection, connection } from "../connection.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { Conversation, Operator, QueryResolvers, SuggestedAnswer } from "../generated/resolvers.ts";
import { maxPage } from "../graphql/limits.ts";
import { roleOf } from "../sign-in/visitor.ts";
import { conversationFor, wordsOf } from "./conversation.ts";
import { filterOf } from "./filter.ts";
import { readPlace } from "./place.ts";
import { rulesFor } from "./rules.ts";
import { itemsFor } from "./thread-item.ts";

type Cursor = readonly (string | number | null)[] | null;

/** All pages of a list are sorted as of its first one. */
const conversations: NonNullable<QueryResolvers["conversations"]> = async (_, { filter, ...page }, context) => {
  const words = await wordsOf(context);
  const wanted = filterOf(context, filter);
  let at = Date.now();
  const rows = await connection<PlacedRow>(
    page,
    ({ rank, key, contactId }) => [at, rank, key, contactId],
    ({ limit, after }) => {
      const cursor = inboxCursor(after);
      at = cursor?.at ?? at;
      return context.walled((tx) =>
        readInboxList(tx, context.viewer.organisationId, wanted, {
          count: limit,
          at,
          ...(cursor && { after: cursor }),
        }),
      );
    },
  );
  return mapped(rows, (row) => conversationFor(context.viewer, row, words));
};

function inboxCursor(after: Cursor) {
  if (after === null) return undefined;
  const [at, rank, key, contactId] = after;
  if (typeof at !== "number" || typeof rank !== "number" || typeof key !== "number" || typeof contactId !== "string")
    throw because("CURSOR");
  return { at, rank, key, contactId: idOf<"contact">(contactId) };
}

const allConversations: NonNullable<QueryResolvers["allConversations"]> = async (_, page, context) => {
  const words = await wordsOf(context);
  const rows = await connection<AllRow>(
    page,
    ({ cursor }) => (cursor.kind === "message" ? [cursor.id] : [cursor.at, cursor.contactId]),
    ({ limit, after }) =>
      context.walled((tx) =>
        readAllConversations(tx, context.viewer.organisationId, {
          count: limit,
          ...(after && { after: allCursor(after) }),
        }),
      ),
  );
  return mapped(rows, (row) => conversationFor(context.viewer, row, words));
};

function allCursor(after: readonly (string | number | null)[]) {
  const [first, contactId] = after.map(String);
  if (first === undefined) throw because("CURSOR");
  return contactId === undefined
    ? { kind: "message" as const, id: first }
    : { kind: "time" as const, at: first, contactId: idOf<"contact">(contactId) };
}

function mapped<A, B>({ edges, pageInfo }: Connection<A>, of: (row: A) => B): Connection<B> {
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: of(node) })), pageInfo };
}

/** A conversation as this viewer may see it; refused where the organisation has none with this contact. */
export async function conversationOf(context: Context, contactId: ContactId): Promise<Conversation> {
  const row = await context.walled((tx) => readInboxRow(tx, context.viewer.organisationId, contactId));
  if (!row) throw notFound("This conversation");
  return conversationFor(context.viewer, row, await wordsOf(context));
}

const thread: NonNullable<QueryResolvers["thread"]> = async (_, { contactId, first, before }, context) => {
  const count = first ?? 50;
  if (count < 1 || count > maxPage) throw because("PAGE_SIZE", { most: maxPage });
  const place = before ? { before: readPlace(before) } : {};
  const rows = await context.walled((tx) =>
    readThread(tx, context.viewer.organisationId, contactId, { count: count + 1, ...place }),
  );
  const items = await itemsFor(context, rows.slice(-count));
  return { items, hasEarlier: rows.length > count };
};

const suggestedAnswers: NonNullable<QueryResolvers["suggestedAnswers"]> = async (_, { contactId }, context) => {
  const found = await context.walled((tx) => readLastFound(tx, context.viewer.organisationId, contactId));
  if (!found) return [];
  const { answers, languages } = await wordsOf(context);
  return found.answers.flatMap(([key, confidence]): readonly SuggestedAnswer[] => {
    const answer = answers.find((one) => one.key === key);
    if (!answer) return [];
    const best = (texts: Readonly<Record<string, string>>) =>
      texts[found.language] ?? texts[languages[0] ?? ""] ?? Object.values(texts)[0] ?? "";
    return [{ key, confidence, title: best(answer.title), text: best(answer.text) }];
  });
};

/** Whether a member is one to whom conversations are given. */
export const mayAnswer = ({ hasLeft, isProgram, role }: Omit<MemberRow, "id" | "name">): boolean =>
  !hasLeft && !isProgram && permissionsOf(roleOf(role), null).has("conversations.answer");

/** Everybody of the team, those too who have said nothing of themselves yet. */
export async function operatorsOf(context: Context): Promise<readonly Operator[]> {
  const { organisationId } = context.viewer;
  const [members, rows] = await context.walled(async (tx) => [
    await readMembers(tx, organisationId),
    await readOperators(tx, organisationId),
  ]);
  const known = new Map(rows.map((row) => [row.memberId, row]));
  const nothing = { isAvailable: false, isHere: false, capacity: null, load: 0, languages: [] };
  return members.flatMap(({ id, name, hasLeft, role, isProgram }) => {
    if (hasLeft && !known.has(id)) return [];
    return [{ ...nothing, ...known.get(id), memberId: id, name, mayAnswer: mayAnswer({ hasLeft, role, isProgram }) }];
  });
}

export const inboxQueries: QueryResolvers = {
  conversations,
  allConversations,
  thread,
  suggestedAnswers,
  conversation: (_, { contactId }, context) => conversationOf(context, contactId),
  inboxCounts: (_, __, context) =>
    context.walled((tx) => countInbox(tx, context.viewer.organisationId, context.viewer.memberId)),
  savedAnswers: (_, __, context) => context.walled((tx) => readSavedAnswers(tx, context.viewer.organisationId)),
  collections: (_, __, context) => context.walled((tx) => readCollections(tx, context.viewer.organisationId)),
  savedViews: (_, __, context) =>
    context.walled((tx) => readViews(tx, context.viewer.organisationId, context.viewer.memberId)),
  operators: (_, __, context) => operatorsOf(context),
  inboxRules: async (_, __, context) =>
    rulesFor(await context.walled((tx) => readRules(tx, context.viewer.organisationId))),
  inboxWords: async (_, __, context) => {
    const words = await wordsOf(context);
    const answers = words.answers.map((each) => ({ key: each.key, name: nameOfAnswer(each, words) }));
    return { labels: words.labels, answers, urgencyRules: words.rules };
  },
};
