const megabyte = 1024 * 1024;
const office = "application/vnd.openxmlformats-officedocument";

interface Rule {
  readonly most: number;
  readonly types: readonly string[];
}

/** What WhatsApp takes from us, with the most bytes of each. */
const rules: readonly Rule[] = [
  { most: 5 * megabyte, types: ["image/jpeg", "image/png"] },
  { most: 500 * 1024, types: ["image/webp"] },
  { most: 16 * megabyte, types: ["video/mp4", "video/3gpp"] },
  { most: 16 * megabyte, types: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus"] },
  {
    most: 100 * megabyte,
    types: [
      "text/plain",
      "application/pdf",
      "application/msword",
      "application/vnd.ms-excel",
      "application/vnd.ms-powerpoint",
      `${office}.wordprocessingml.document`,
      `${office}.spreadsheetml.sheet`,
      `${office}.presentationml.presentation`,
    ],
  },
];

/** The largest of all. */
export const mostBytes = 100 * megabyte;

/** Why WhatsApp would refuse a file; null where it would not. */
export function fileProblem(mime: string, bytes: number): string | null {
  const rule = rules.find(({ types }) => types.includes(mime));
  if (!rule)
    return "WhatsApp does not take files of this type. Pictures (JPEG, PNG), videos (MP4), sound, PDF, text and Office files can be sent.";
  if (bytes === 0) return "The file is empty.";
  if (bytes <= rule.most) return null;
  return `The file is too large: WhatsApp takes at most ${Math.floor(rule.most / 1024)} kB of this type.`;
}

const signatures: readonly { readonly types: readonly string[]; readonly isOne: (bytes: Buffer) => boolean }[] = [
  { types: ["image/jpeg"], isOne: (bytes) => bytes.subarray(0, 3).toString("hex") === "ffd8ff" },
  { types: ["image/png"], isOne: (bytes) => bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a" },
  {
    types: ["image/webp"],
    isOne: (bytes) => bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP",
  },
  { types: ["application/pdf"], isOne: (bytes) => bytes.subarray(0, 1024).includes("%PDF-") },
  { types: ["video/mp4", "video/3gpp", "audio/mp4"], isOne: (bytes) => bytes.toString("latin1", 4, 8) === "ftyp" },
];

/** Whether the first bytes are those of the type that a file says it has; types that have no such mark pass. */
export function looksLike(mime: string, bytes: Buffer): boolean {
  return signatures.find(({ types }) => types.includes(mime))?.isOne(bytes) ?? true;
}
