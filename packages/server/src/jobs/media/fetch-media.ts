import { createHash } from "node:crypto";
import type pg from "pg";
import type { Changes } from "../../store/changes.ts";
import type { FlagBoard } from "../../store/flag-board.ts";
import {
  fileFailed,
  fileKept,
  type MediaJob,
  readWaitingFile,
  type WaitingFile,
} from "../../store/inbox/media-jobs.ts";
import type { FileStore } from "./file-store.ts";
import { mostBytes } from "./limits.ts";
import { type MediaClient, MediaError } from "./media-client.ts";

export interface FetchDeps {
  readonly pool: pg.Pool;
  readonly client: MediaClient;
  readonly files: FileStore;
  readonly flags: Pick<FlagBoard, "isOn">;
  readonly changes: Pick<Changes, "touch">;
}

/** Whether the job is done; `later` where the organisation has switched media off for now. */
export type Fetched = "done" | "later";

/**
 * Fetches the file of a message. What fails is tried again by the job worker, up to the time when WhatsApp has forgotten
 * the file; twice is once, since the file is written under its own id.
 */
export async function fetchMedia(job: MediaJob, deps: FetchDeps): Promise<Fetched> {
  const { pool, flags, changes } = deps;
  if (!flags.isOn(job.organisationId, "media")) return "later";
  const waiting = await readWaitingFile(pool, job);
  if (waiting === null) return "done";
  try {
    await fetchFile(job, waiting, deps);
  } catch (error) {
    if (!(error instanceof MediaError) || !error.gone) throw error;
    await fileFailed(pool, waiting.id, error.message);
  }
  changes.touch(job.organisationId, "conversation", [waiting.contactId]);
  changes.touch(job.organisationId, "message", [job.messageId]);
  return "done";
}

async function fetchFile(
  { organisationId }: MediaJob,
  { id, mediaId, phoneNumberId }: WaitingFile,
  { pool, client, files }: FetchDeps,
): Promise<void> {
  // The address lives five minutes: it is asked for each time.
  const { url, mime, bytes, sha256 } = await client.describe(phoneNumberId, mediaId);
  if (bytes > mostBytes) throw new MediaError(`The file has more than ${mostBytes} bytes.`, true);
  const file = await client.download(phoneNumberId, url, mostBytes);
  const hash = createHash("sha256").update(file);
  const hex = hash.digest("hex");
  if (sha256 !== "" && sha256 !== hex && sha256 !== Buffer.from(hex, "hex").toString("base64"))
    throw new MediaError("The file arrived damaged.", false);
  await files.put(organisationId, id, file);
  const isWanted = await fileKept(pool, id, { mime, bytes: file.length, sha256: hex });
  if (!isWanted) await files.remove(organisationId, id);
}
