import type { ContactId, MessageId, OrganisationId } from "@hotline/core/model/ids.ts";
import { plain } from "../arrays.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

/** A file that a person sent, to be fetched before WhatsApp forgets it. */
export interface MediaJob {
  readonly organisationId: OrganisationId;
  readonly messageId: MessageId;
}

/** Six hours apart in the end: the last one is on the seventh day, when WhatsApp forgets the file. */
const tries = 36;

/** The files of messages are fetched by jobs; in the transaction that stores the messages. */
export async function queueMedia(tx: Db, rows: readonly (MediaJob & { readonly mime: string })[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `with kept as (
       insert into media_files (id, organisation_id, message_id, state, mime)
       select id, org, message, 'waiting', mime from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) as t (id, org, message, mime)
       on conflict do nothing)
     select 1 from graphile_worker.add_jobs(array(
       select ('fetchMedia', json_build_object('organisationId', org, 'messageId', message), null, null, $5::smallint,
         message::text, null, null)::graphile_worker.job_spec
       from unnest($2::uuid[], $3::uuid[]) as t (org, message)), true)`,
    [
      plain(rows.map(() => newUuid())),
      plain(rows.map(({ organisationId }) => organisationId)),
      plain(rows.map(({ messageId }) => messageId)),
      rows.map(({ mime }) => mime),
      tries,
    ],
  );
}

export interface WaitingFile {
  readonly id: string;
  readonly contactId: ContactId;
  /** Of the number that it was sent to. */
  readonly phoneNumberId: string;
  readonly mediaId: string;
  readonly sha256: string | null;
}

/** What is still to be fetched for a message; null where that was done. */
export async function readWaitingFile(db: Db, { organisationId, messageId }: MediaJob): Promise<WaitingFile | null> {
  const { rows } = await db.query<WaitingFile>(
    `select f.id, m.contact_id as "contactId", n.phone_number_id as "phoneNumberId", m.content->>'mediaId' as "mediaId",
       m.content->>'sha256' as sha256
     from media_files f join messages m on m.id = f.message_id join numbers n on n.id = m.number_id
     where f.message_id = $1 and f.organisation_id = $2 and f.state = 'waiting'`,
    [messageId, organisationId],
  );
  return rows[0] ?? null;
}

/** False where the message was erased meanwhile, and its file is nobody's. */
export async function fileKept(
  db: Db,
  id: string,
  file: { readonly mime: string; readonly bytes: number; readonly sha256: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    "update media_files set state = 'kept', mime = $2, bytes = $3, sha256 = $4, error = null where id = $1",
    [id, file.mime, file.bytes, file.sha256],
  );
  return rowCount === 1;
}

export async function fileFailed(db: Db, id: string, error: string): Promise<void> {
  await db.query("update media_files set state = 'failed', error = $2 where id = $1", [id, error]);
}
