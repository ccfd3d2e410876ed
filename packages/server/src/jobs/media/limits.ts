import type { Refusal, RefusalValues } from "@hotline/core/model/refusals.ts";
import { mediaRules } from "@hotline/core/whatsapp/index.ts";

/** The largest of all. */
export const mostBytes = Math.max(...mediaRules.map((rule) => rule.mostBytes));

const megabyte = 1024 * 1024;

interface FileProblem {
  readonly reason: Extract<Refusal, "FILE_TYPE" | "FILE_EMPTY" | "FILE_TOO_LARGE">;
  readonly values: RefusalValues;
}

/** Why WhatsApp would refuse a file; null where it would not. */
export function fileProblem(mime: string, bytes: number): FileProblem | null {
  const rule = mediaRules.find(({ types }) => types.includes(mime));
  if (!rule) return { reason: "FILE_TYPE", values: {} };
  if (bytes === 0) return { reason: "FILE_EMPTY", values: {} };
  if (bytes <= rule.mostBytes) return null;
  return { reason: "FILE_TOO_LARGE", values: { most: Math.floor((rule.mostBytes * 10) / megabyte) / 10 } };
}

const signatures: readonly { readonly types: readonly string[]; readonly isOne: (bytes: Buffer) => boolean }[] = [
  { types: ["image/jpeg"], isOne: (bytes) => bytes.subarray(0, 3).toString("hex") === "ffd8ff" },
  { types: ["image/png"], isOne: (bytes) => bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a" },
  {
    types: ["image/webp"],
    isOne: (bytes) => bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP",
  },
  { types: ["audio/ogg"], isOne: (bytes) => bytes.toString("latin1", 0, 4) === "OggS" },
  { types: ["audio/amr"], isOne: (bytes) => bytes.toString("latin1", 0, 5) === "#!AMR" },
  // With a tag before it, or at once with a frame, whose first eleven bits are ones.
  {
    types: ["audio/mpeg", "audio/aac"],
    isOne: (bytes) => /^(ID3|ADIF|\xff[\xe0-\xff])/.test(bytes.toString("latin1", 0, 4)),
  },
  { types: ["application/pdf"], isOne: (bytes) => bytes.subarray(0, 1024).includes("%PDF-") },
  { types: ["video/mp4", "video/3gpp", "audio/mp4"], isOne: (bytes) => bytes.toString("latin1", 4, 8) === "ftyp" },
];

/** Whether the first bytes are those of the type that a file says it has; types that have no such mark pass. */
export function looksLike(mime: string, bytes: Buffer): boolean {
  return signatures.find(({ types }) => types.includes(mime))?.isOne(bytes) ?? true;
}
