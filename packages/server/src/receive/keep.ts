import type { ContactId, MessageId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { InboundMessage } from "@hotline/core/model/message.ts";
import { failureFor, windowClosedCode } from "@hotline/core/whatsapp/index.ts";
import type pg from "pg";
import { pauseFailed, type Refused } from "../store/broadcasts/pause.ts";
import { sayAgain } from "../store/broadcasts/say-again.ts";
import { type Db, transaction } from "../store/database.ts";
import type { InboundRow } from "../store/inbound-rows.ts";
import { queueMedia } from "../store/inbox/media-jobs.ts";
import { insertInbound } from "../store/insert-inbound.ts";
import { insertNotices, insertUnreadable } from "../store/oddities.ts";
import { applyStatuses } from "../store/statuses.ts";
import type { Sorted } from "./sort.ts";

/** A file that a message brings. */
export interface InboundFile {
  readonly organisationId: OrganisationId;
  readonly contactId: ContactId;
  readonly messageId: MessageId;
  readonly mime: string;
}

/** What is stored beside the turns. */
export interface Parts extends Pick<Sorted, "statuses" | "notices" | "unreadable"> {
  readonly rows: readonly InboundRow[];
  readonly files: readonly InboundFile[];
}

/** What became other by a commit. */
export interface Kept {
  /** The messages that are new. */
  readonly rows: readonly InboundRow[];
  /** The messages whose delivery is told of. */
  readonly messageIds: readonly MessageId[];
}

/** The file that a message brings, if it does. */
export function fileOf({ id, organisationId, contactId, content }: InboundRow): readonly InboundFile[] {
  if (!content.startsWith('{"kind":"media"')) return [];
  const said = JSON.parse(content) as InboundMessage["content"];
  return said.kind === "media" ? [{ organisationId, contactId, messageId: id, mime: said.mime }] : [];
}

/** Stores all of it in one commit. */
export async function keep(pool: pg.Pool, parts: Parts): Promise<Kept> {
  const { rows, files, statuses, notices, unreadable } = parts;
  const filled = [rows, files, statuses, notices, unreadable].filter((part) => part.length > 0).length;
  // A steady stream is all messages or all statuses: one statement then is one commit, with no round trips around it.
  if (filled < 2) return keepIn(pool, parts);
  return transaction(pool, (tx) => keepIn(tx, parts));
}

async function keepIn(db: Db, { rows, files, statuses, notices, unreadable }: Parts): Promise<Kept> {
  const stored = await insertInbound(db, rows);
  await queueMedia(
    db,
    files.filter(({ messageId }) => stored.has(messageId)),
  );
  const { messageIds } = await applyStatuses(db, statuses);
  const refused = statuses.flatMap(refusedLate);
  await sayAgain(db, tooLate(refused));
  await pauseFailed(
    db,
    refused.filter(({ error }) => failureFor(error.code, 400).forAll),
  );
  await insertNotices(db, notices.map(noticeOf));
  await insertUnreadable(db, unreadable);
  return { rows: rows.filter(({ id }) => stored.has(id)), messageIds };
}

/** What WhatsApp accepted and then refused. */
function refusedLate({ messageId, status: { state, error } }: Sorted["statuses"][number]): readonly Refused[] {
  return messageId !== null && state === "failed" && error ? [{ messageId, error }] : [];
}

const tooLate = (refused: readonly Refused[]) =>
  refused.filter(({ error }) => error.code === windowClosedCode).map(({ messageId }) => messageId);

function noticeOf({ field, wabaId, numberId, raw }: Sorted["notices"][number]) {
  return { field, wabaId: wabaId ?? null, phoneNumberId: numberId ?? null, raw: JSON.stringify(raw ?? null) };
}
