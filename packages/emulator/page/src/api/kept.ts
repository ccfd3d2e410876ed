import type { PhoneState } from "../model/phone.ts";

type Kept = Pick<PhoneState, "open" | "drafts" | "writesTo">;

const key = "phones";

/** What a reload of this tab must not lose: which handset is in hand, to whom it writes, and what was not sent. */
export function keep({ open, drafts, writesTo }: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ open, drafts, writesTo }));
  } catch {
    // A browser that keeps nothing, by its owner's wish.
  }
}

export function readKept(): Partial<Kept> {
  try {
    const { open, drafts, writesTo } = Object(JSON.parse(sessionStorage.getItem(key) ?? "{}"));
    return {
      ...(typeof open === "string" && { open }),
      ...(typeof drafts === "object" && drafts && { drafts }),
      ...(typeof writesTo === "object" && writesTo && { writesTo }),
    };
  } catch {
    return {};
  }
}
