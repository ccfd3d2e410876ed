import type { Unsent } from "../thread.ts";

/** What was typed and not sent, kept in this browser: a closed tab or a lost connection takes nothing away. */
export interface Draft {
  readonly text: string;
  readonly isNote: boolean;
}

const draftKey = (contactId: string) => `hotline.draft.${contactId}`;
const unsentKey = (contactId: string) => `hotline.unsent.${contactId}`;
export const emptyDraft: Draft = { text: "", isNote: false };

/** Storage may be full, or forbidden; then drafts live as long as the page. */
function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // See above.
  }
}

export function readDraft(contactId: string): Draft {
  const kept = read(draftKey(contactId));
  if (typeof kept !== "object" || kept === null || !("text" in kept) || typeof kept.text !== "string")
    return emptyDraft;
  return { text: kept.text, isNote: "isNote" in kept && kept.isNote === true };
}

export function keepDraft(contactId: string, draft: Draft): void {
  write(draftKey(contactId), draft.text === "" ? null : draft);
}

/** What had not arrived when the page was left: shown as failed, so that somebody decides. */
export function readUnsent(contactId: string): readonly Unsent[] {
  const kept = read(unsentKey(contactId));
  return Array.isArray(kept) ? (kept as readonly Unsent[]).map((one) => ({ ...one, state: "failed" as const })) : [];
}

export function keepUnsent(contactId: string, unsent: readonly Unsent[]): void {
  write(unsentKey(contactId), unsent.length === 0 ? null : unsent);
}
