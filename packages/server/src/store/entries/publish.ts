import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { EntryConflict, EntryRefused } from "./conflict.ts";
import { type Draft, dropDraft, readDrafts, type Writer } from "./drafts.ts";
import type { EntryBody, EntryId, Live } from "./entry.ts";
import { kinds } from "./kinds/index.ts";
import { readLive, saveLive } from "./live.ts";
import { type EditingRules, readEditingRules } from "./rules.ts";
import { addVersions, catchUp, idOf, type NewVersion } from "./versions.ts";

export interface PublishRequest {
  /** The drafts, each as the publisher saw it. */
  readonly drafts: readonly (EntryId & { readonly edit: number })[];
  readonly message: string;
  readonly by: Writer;
  /** What is wrong with a body, in sentences; nothing where it may go to people. */
  readonly problems: (id: EntryId, body: EntryBody, live: Live) => readonly string[];
}

/**
 * Makes drafts live, all or none: the programme with its revision, the versions, and the end of the drafts are one
 * transaction, in which this must run. Throws `EntryConflict` where somebody was faster, `EntryRefused` where it may not be.
 */
export async function publishDrafts(
  tx: Db,
  organisationId: OrganisationId,
  request: PublishRequest,
): Promise<readonly NewVersion[]> {
  const before = await readLive(tx, organisationId, true);
  if (before === null) throw new EntryConflict("NO_PROGRAMME");
  const newest = await catchUp(tx, organisationId, before, { source: "files", author: "", message: "As it was." });
  const rules = await readEditingRules(tx, organisationId);
  const wanted = await theDrafts(tx, organisationId, request);
  let after: Live = before;
  const versions: NewVersion[] = [];
  for (const draft of wanted) {
    const version = newest.get(idOf(draft))?.version ?? 0;
    mayGo(draft, version, rules, request.by);
    after = kinds[draft.kind].write(after, draft.key, draft.body);
    versions.push({ kind: draft.kind, key: draft.key, version: version + 1, body: draft.body });
  }
  refuseProblems(wanted, after, request);
  await saveLive(tx, organisationId, before, after);
  for (const [i, draft] of wanted.entries()) {
    const approvedBy = draft.authors.includes(request.by.id) ? null : request.by.name;
    const version = versions[i];
    if (version)
      await addVersions(tx, organisationId, [version], {
        source: "console",
        author: draft.author,
        approvedBy,
        message: request.message || draft.note,
      });
    await dropDraft(tx, organisationId, draft);
  }
  return versions;
}

async function theDrafts(
  tx: Db,
  organisationId: OrganisationId,
  { drafts }: PublishRequest,
): Promise<readonly Draft[]> {
  const stored = new Map(
    (await readDrafts(tx, organisationId, [...new Set(drafts.map(({ kind }) => kind))])).map((draft) => [
      idOf(draft),
      draft,
    ]),
  );
  return drafts.map((asked) => {
    const draft = stored.get(idOf(asked));
    if (draft?.edit === asked.edit) return draft;
    throw draft
      ? new EntryConflict("DRAFT_CHANGED_OF", { name: draft.author, key: asked.key })
      : new EntryConflict("DRAFT_GONE_OF", { key: asked.key });
  });
}

function mayGo(draft: Draft, version: number, rules: EditingRules, by: Writer): void {
  if (draft.basedOn !== version) throw new EntryConflict("PUBLISHED_SINCE", { key: draft.key });
  if (!rules.review) return;
  if (draft.state !== "review") throw new EntryRefused("NOT_REVIEWED", { key: draft.key });
  if (draft.authors.includes(by.id)) throw new EntryRefused("OWN_DRAFT", { key: draft.key });
}

function refuseProblems(drafts: readonly Draft[], after: Live, { problems }: PublishRequest): void {
  const found = drafts.flatMap((draft) =>
    draft.body === null ? [] : problems(draft, draft.body, after).map((problem) => `${draft.key}: ${problem}`),
  );
  if (found.length > 0) throw new EntryRefused("ENTRY_PROBLEMS", { problems: found.join("\n") });
}
