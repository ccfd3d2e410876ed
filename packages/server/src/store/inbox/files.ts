import type { MessageId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** A file of a message. */
export interface FileRow {
  readonly id: string;
  readonly messageId: MessageId | null;
  readonly state: "waiting" | "kept" | "failed";
  readonly mime: string;
  readonly bytes: number | null;
  readonly name: string | null;
  readonly whatsappId: string | null;
}

/** A file that WhatsApp has, too, so that a message may carry it. */
export interface UploadRow extends FileRow {
  readonly whatsappId: string;
}

const columns = `id, message_id as "messageId", state, mime, bytes::float8 as bytes, name, whatsapp_id as "whatsappId"`;

export interface Upload {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly name: string | null;
  readonly whatsappId: string;
}

/** Keeps what is known of a file that an operator is about to send. */
export async function insertUpload(tx: Db, file: Upload): Promise<void> {
  await tx.query(
    `insert into media_files (id, organisation_id, state, mime, bytes, sha256, name, whatsapp_id)
     values ($1, $2, 'kept', $3, $4, $5, $6, $7)`,
    [file.id, file.organisationId, file.mime, file.bytes, file.sha256, file.name, file.whatsappId],
  );
}

export async function readUpload(db: Db, organisationId: OrganisationId, id: string): Promise<UploadRow | null> {
  const { rows } = await db.query<UploadRow>(
    `select ${columns} from media_files where id = $1 and organisation_id = $2 and whatsapp_id is not null`,
    [id, organisationId],
  );
  return rows[0] ?? null;
}

/** The file belongs to this message now. */
export async function tieUpload(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
  messageId: MessageId,
): Promise<void> {
  await tx.query(
    "update media_files set message_id = $3 where id = $1 and organisation_id = $2 and message_id is null",
    [id, organisationId, messageId],
  );
}

/** A file that is kept here. */
export async function readFile(db: Db, organisationId: OrganisationId, id: string): Promise<FileRow | null> {
  const { rows } = await db.query<FileRow>(
    `select ${columns} from media_files where id = $1 and organisation_id = $2 and state = 'kept'`,
    [id, organisationId],
  );
  return rows[0] ?? null;
}
