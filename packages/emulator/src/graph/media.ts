import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { mediaRules } from "@hotline/core/whatsapp/index.ts";
import type { Clock } from "../clock.ts";
import { GraphError } from "./errors.ts";

export interface Media {
  readonly id: string;
  readonly bytes: Buffer;
  readonly mime: string;
  readonly filename?: string;
  readonly sha256: Buffer;
  readonly expiresAt: number;
}

export interface MediaStore {
  /** From a person: WhatsApp keeps it 7 days; from the business: 30 days. */
  add(bytes: Buffer, mime: string, by: "person" | "business", filename?: string): Media;
  /** Undefined when it is unknown or too old. */
  get(id: string): Media | undefined;
  remove(id: string): boolean;
  /** A path that works for five minutes. */
  path(id: string): string;
  /** Whether the path's hash is ours and its five minutes are not over. */
  opens(id: string, until: string, hash: string): boolean;
  all(): Media[];
  restore(media: Media): void;
  clear(): void;
}

const day = 24 * 3_600_000;
const urlLifeMs = 5 * 60_000;

export function makeMedia(clock: Clock): MediaStore {
  const kept = new Map<string, Media>();
  const secret = randomBytes(32);
  const hashOf = (id: string, until: string) => createHmac("sha256", secret).update(`${id}/${until}`).digest("hex");
  return {
    add(bytes, mime, by, filename) {
      const media: Media = {
        id: `${randomInt(1e9, 9e9)}${randomInt(1e5, 9e5)}`,
        bytes,
        mime,
        ...(filename === undefined ? {} : { filename }),
        sha256: createHash("sha256").update(bytes).digest(),
        expiresAt: clock.now() + (by === "person" ? 7 : 30) * day,
      };
      kept.set(media.id, media);
      return media;
    },
    get(id) {
      const media = kept.get(id);
      if (media !== undefined && media.expiresAt <= clock.now()) kept.delete(id);
      return kept.get(id);
    },
    remove: (id) => kept.delete(id),
    path(id) {
      const until = String(Math.floor((clock.now() + urlLifeMs) / 1000));
      return `/_media/${id}?mid=${id}&source=webhook&ext=${until}&hash=${hashOf(id, until)}`;
    },
    opens(id, until, hash) {
      const right = Buffer.from(hashOf(id, until));
      const given = Buffer.from(hash);
      return Number(until) * 1000 >= clock.now() && given.length === right.length && timingSafeEqual(given, right);
    },
    all: () => [...kept.values()],
    restore: (media) => void kept.set(media.id, media),
    clear: () => kept.clear(),
  };
}

export function checkUpload(mime: string, size: number): void {
  const bare = mime.split(";")[0]?.trim().toLowerCase() ?? "";
  const rule = mediaRules.find(({ types }) => types.includes(bare));
  if (rule === undefined) {
    const types = mediaRules.flatMap((each) => each.types).join(", ");
    throw new GraphError(
      100,
      `Param file must be a file with one of the following types: ${types}. Received file of type '${bare}'.`,
    );
  }
  if (size > rule.mostBytes)
    throw new GraphError(131053, `The file has ${size} bytes; ${bare} may have ${rule.mostBytes}.`);
  if (size === 0) throw new GraphError(100, "Param file must not be empty.");
}
