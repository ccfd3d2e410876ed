import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import type { Settings } from "../programme.ts";
import { readTriageContent, saveTriageContent } from "../triage-content.ts";
import type { EntryBody, EntryId, EntryKind, Live } from "./entry.ts";
import { kindNames, kinds } from "./kinds/index.ts";

export interface LiveEntry extends EntryId {
  readonly body: EntryBody;
}

/** What is live in an organisation. With `lock` nobody else publishes until the transaction ends. */
export async function readLive(db: Db, organisationId: OrganisationId, lock = false): Promise<Live | null> {
  const { rows } = await db.query<{ settings: Settings }>(
    `select settings from organisations where id = $1 ${lock ? "for update" : ""}`,
    [organisationId],
  );
  const settings = rows[0]?.settings;
  return settings === undefined ? null : { settings, triage: await readTriageContent(db, organisationId) };
}

/** Everything live, entry by entry. */
export function entriesOf(live: Live, wanted: readonly EntryKind[] = kindNames): readonly LiveEntry[] {
  return wanted.flatMap((kind) => [...kinds[kind].read(live)].map(([key, body]) => ({ kind, key, body })));
}

export function bodyOf(live: Live, { kind, key }: EntryId): EntryBody | null {
  return kinds[kind].read(live).get(key) ?? null;
}

/** Makes it live: every process reads it when it sees the new revision, within a second. */
export async function saveLive(db: Db, organisationId: OrganisationId, before: Live, after: Live): Promise<void> {
  await db.query("update organisations set settings = $2, revision = revision + 1 where id = $1", [
    organisationId,
    JSON.stringify(after.settings),
  ]);
  if (after.triage !== null && after.triage !== before.triage)
    await saveTriageContent(db, organisationId, after.triage);
}
