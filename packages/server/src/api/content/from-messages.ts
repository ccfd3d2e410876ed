import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { keyFrom } from "@hotline/core/model/key-from.ts";
import { withoutPerson } from "@hotline/core/triage/outside/index.ts";
import type { PoolClient } from "pg";
import { audit } from "../../store/audit.ts";
import { saveDraft } from "../../store/entries/drafts.ts";
import type { EntryBody, EntryId } from "../../store/entries/entry.ts";
import { readLive } from "../../store/entries/live.ts";
import { newestVersions } from "../../store/entries/versions.ts";
import { questionsByIds, replyWithQuestion } from "../../store/insight.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import { doneOnce, type Given } from "../once.ts";
import { entryAfter, readEntries } from "./entry-row.ts";
import { refusing } from "./refusals.ts";
import { writerOf } from "./write.ts";

const mostQuestions = 100;

export const draftFromReply: NonNullable<MutationResolvers["draftFromReply"]> = (_, given, context) =>
  drafting(context, "draftFromReply", given, async (tx, organisationId) => {
    const reply = await replyWithQuestion(tx, organisationId, given.messageId);
    if (!reply) throw notFound("This reply");
    const language = await languageFor(tx, organisationId, reply.language);
    const names = [reply.contactName];
    const question = reply.question === null ? null : withoutPerson(reply.question, names);
    return {
      title: { [language]: titleOf(question ?? reply.text) },
      text: { [language]: withoutPerson(reply.text, names) },
      questions: question === null ? {} : { [language]: [question] },
    };
  });

export const draftFromQuestions: NonNullable<MutationResolvers["draftFromQuestions"]> = (_, given, context) => {
  const { messageIds } = given;
  if (messageIds.length === 0 || messageIds.length > mostQuestions)
    throw because("MESSAGES_COUNT", { most: mostQuestions });
  return drafting(context, "draftFromQuestions", given, async (tx, organisationId) => {
    const asked = await questionsByIds(tx, organisationId, messageIds);
    const [first] = asked;
    if (!first) throw notFound("None of these messages");
    const questions: Record<string, string[]> = {};
    for (const { text, language, contactName } of asked) {
      const known = await languageFor(tx, organisationId, language ?? "");
      questions[known] = [...new Set([...(questions[known] ?? []), withoutPerson(text, [contactName])])];
    }
    const language = await languageFor(tx, organisationId, first.language ?? "");
    return { title: { [language]: titleOf(questions[language]?.[0] ?? first.text) }, text: {}, questions };
  });
};

async function drafting(
  context: Context,
  mutation: string,
  given: Given,
  write: (tx: PoolClient, organisationId: OrganisationId) => Promise<EntryBody>,
) {
  const { organisationId } = context.viewer;
  const row = await refusing(() =>
    context.walled(async (tx) => {
      const id = await doneOnce(tx, context, mutation, given, async () => {
        const id = await keep(tx, context, await write(tx, organisationId));
        await audit(tx, context.viewer, "content.draftedFromMessages", `answer/${id.key}`);
        return id;
      });
      return entryAfter(tx, organisationId, id);
    }),
  );
  context.touch("content");
  return row;
}

/** As the draft of an answer that is not there yet. */
async function keep(tx: PoolClient, context: Context, body: EntryBody): Promise<EntryId> {
  const { organisationId } = context.viewer;
  // One that was removed keeps its key with its history: a draft under it would change what it knows nothing of.
  const there = [
    ...(await readEntries(tx, organisationId, ["answer"])),
    ...(await newestVersions(tx, organisationId, ["answer"])),
  ];
  const taken = new Set(there.map(({ key }) => key));
  const id = { kind: "answer", key: freeKey(Object.values(body.title ?? {})[0] ?? "", taken) } as const;
  await saveDraft(tx, organisationId, { ...id, body, basedOn: 0, edit: 0 }, writerOf(context));
  return id;
}

/** The language of the message, where it is one of the programme's; else the first of those. */
async function languageFor(tx: PoolClient, organisationId: OrganisationId, spoken: string): Promise<string> {
  const { languages = [] } = (await readLive(tx, organisationId))?.settings ?? {};
  return languages.includes(spoken) ? spoken : (languages[0] ?? "eng");
}

const titleLength = 24;

function titleOf(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length <= titleLength ? line : `${line.slice(0, titleLength - 1).trimEnd()}…`;
}

/** `where_can_i_get_a_net`, or that with a number: keys are for programs, people read titles. */
function freeKey(title: string, taken: ReadonlySet<string>): string {
  const key = keyFrom(title, 40) || "answer";
  if (!taken.has(key)) return key;
  for (let n = 2; ; n++) if (!taken.has(`${key}_${n}`)) return `${key}_${n}`;
}
