import type { PhoneState } from "../model/phone.ts";

type Kept = Pick<PhoneState, "open" | "drafts">;

const key = "phones";

/** What a reload of this tab must not lose: which handset is in hand, and what was written and not sent. */
export function keep({ open, drafts }: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ open, drafts }));
  } catch {
    // A browser that keeps nothing, by its owner's wish.
  }
}

export function readKept(): Partial<Kept> {
  try {
    const { open, drafts } = Object(JSON.parse(sessionStorage.getItem(key) ?? "{}"));
    return { ...(typeof open === "string" && { open }), ...(typeof drafts === "object" && drafts && { drafts }) };
  } catch {
    return {};
  }
}
