import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { PoolClient } from "pg";
import { whatStops } from "../../editing/check.ts";
import { audit } from "../../store/audit.ts";
import { dropDraft, saveDraft as keepDraft, moveDraft } from "../../store/entries/drafts.ts";
import type { EntryId } from "../../store/entries/entry.ts";
import { publishDrafts as publishAll } from "../../store/entries/publish.ts";
import { saveEditingRules } from "../../store/entries/rules.ts";
import { readEntryVersion } from "../../store/entries/versions.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import { doneOnce } from "../once.ts";
import { bodyFrom } from "./body.ts";
import { entryAfter, isNothing, readEntry } from "./entry-row.ts";
import { mustPublish, mustWrite } from "./permissions.ts";
import { refusing } from "./refusals.ts";

export const writerOf = ({ viewer }: Context) => ({ id: viewer.memberId, name: viewer.name });

/** Does something to one entry, writes it down, and returns the entry as it is then. */
async function doing(
  context: Context,
  id: EntryId,
  action: string,
  work: (tx: PoolClient, organisationId: OrganisationId) => Promise<unknown>,
) {
  const { organisationId } = context.viewer;
  const row = await refusing(() =>
    context.walled(async (tx) => {
      await work(tx, organisationId);
      await audit(tx, context.viewer, action, `${id.kind}/${id.key}`);
      return entryAfter(tx, organisationId, id);
    }),
  );
  context.touch("content");
  return row;
}

export const saveDraft: NonNullable<MutationResolvers["saveDraft"]> = (_, { draft }, context) => {
  mustWrite(context, draft.kind);
  const { kind, key, edit, basedOn, note } = draft;
  if (!/^[\w-]{1,100}$/.test(key)) throw because("ENTRY_KEY");
  const body = draft.body ? bodyFrom(draft.body) : null;
  if (JSON.stringify(body).length > mostChars) throw because("ENTRY_TOO_LARGE");
  const save = { kind, key, edit, basedOn, body, ...(note != null && { note }) };
  return doing(context, { kind, key }, "content.draftSaved", (tx, organisationId) =>
    keepDraft(tx, organisationId, save, writerOf(context)),
  );
};

/** A golden set of some thousand messages is far below it. */
const mostChars = 1_000_000;

export const discardDraft: NonNullable<MutationResolvers["discardDraft"]> = async (_, { draft }, context) => {
  mustWrite(context, draft.kind);
  const row = await doing(context, draft, "content.draftDiscarded", (tx, organisationId) =>
    dropDraft(tx, organisationId, draft),
  );
  return isNothing(row) ? null : row;
};

export const askForReview: NonNullable<MutationResolvers["askForReview"]> = (_, { draft, note }, context) => {
  mustWrite(context, draft.kind);
  return doing(context, draft, "content.reviewAsked", (tx, organisationId) =>
    moveDraft(tx, organisationId, draft, "review", { note: note ?? undefined }),
  );
};

export const sendBack: NonNullable<MutationResolvers["sendBack"]> = (_, { draft, note }, context) => {
  mustPublish(context, [draft.kind]);
  return doing(context, draft, "content.sentBack", (tx, organisationId) =>
    moveDraft(tx, organisationId, draft, "draft", { note, sentBackBy: context.viewer.name }),
  );
};

/** Together they are one publication; more than this at once is a mistake. */
const mostAtOnce = 500;

export const publishDrafts: NonNullable<MutationResolvers["publishDrafts"]> = async (_, args, context) => {
  const { drafts, message } = args;
  if (drafts.length === 0 || drafts.length > mostAtOnce) throw because("PUBLISH_COUNT", { most: mostAtOnce });
  mustPublish(context, new Set(drafts.map(({ kind }) => kind)));
  const { organisationId } = context.viewer;
  const by = writerOf(context);
  const request = { drafts, message: message ?? "", by, problems: whatStops };
  const rows = await refusing(() =>
    context.walled(async (tx) => {
      const published = await doneOnce(tx, context, "publishDrafts", args, async (): Promise<readonly EntryId[]> => {
        const versions = await publishAll(tx, organisationId, request);
        for (const { kind, key, version, body } of versions)
          await audit(tx, context.viewer, body === null ? "content.removed" : "content.published", `${kind}/${key}`, {
            version,
          });
        if (versions.some(({ kind }) => kind === "dataSource")) await tx.query("select ask_for_job('refreshData')");
        return versions.map(({ kind, key }) => ({ kind, key }));
      });
      const after = [];
      for (const id of published) after.push(await entryAfter(tx, organisationId, id));
      return after;
    }),
  );
  for (const topic of ["content", "answers", "data"] as const) context.touch(topic);
  return rows;
};

export const restoreVersion: NonNullable<MutationResolvers["restoreVersion"]> = (_, { version, ...id }, context) => {
  mustPublish(context, [id.kind]);
  return doing(context, id, "content.restored", async (tx, organisationId) => {
    const earlier = await readEntryVersion(tx, organisationId, id, version);
    if (!earlier) throw notFound("This version");
    const now = await readEntry(tx, organisationId, id);
    const basedOn = now?.newest?.version ?? (await entryAfter(tx, organisationId, id)).newest?.version ?? 0;
    const note = `Version ${version} again`;
    await keepDraft(tx, organisationId, { ...id, body: earlier.body, basedOn, edit: 0, note }, writerOf(context));
  });
};

export const setEditingRules: NonNullable<MutationResolvers["setEditingRules"]> = async (_, { rules }, context) => {
  const { review, goesLive } = rules;
  const now = await context.walled(async (tx) => {
    const saved = await saveEditingRules(tx, context.viewer.organisationId, {
      ...(typeof review === "boolean" && { review }),
      ...(goesLive && { goesLive }),
    });
    await audit(tx, context.viewer, "content.rulesSet", null, saved);
    return saved;
  });
  context.touch("content");
  return now;
};
