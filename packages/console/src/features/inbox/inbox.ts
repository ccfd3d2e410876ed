import type { ConversationFilter, ConversationPartsFragment } from "../../generated/graphql.ts";

/** Where there is room for the list, the conversation and the person beside each other. */
export const wideEnough = "(min-width: 70em)";

/** A conversation as the list has it. */
export type Row = ConversationPartsFragment;

/** A list of the inbox: what is asked for, and whether it is followed live. */
export type View =
  | { readonly kind: "inbox"; readonly filter: ConversationFilter }
  /** All conversations, those of the journeys too. */
  | { readonly kind: "all" };

/**
 * The rows of a list. What is shown keeps its order while somebody points at it or works in it: rows change where they
 * stand, and new ones wait behind a line that says how many there are.
 */
export interface List {
  readonly rows: ReadonlyMap<string, Row>;
  /** As the server has it now. */
  readonly order: readonly string[];
  /** As it is on the screen. */
  readonly shown: readonly string[];
  readonly isHeld: boolean;
  readonly isLoaded: boolean;
}

export const emptyList: List = { rows: new Map(), order: [], shown: [], isHeld: false, isLoaded: false };

export type ListAction =
  | { readonly kind: "news"; readonly order: readonly string[]; readonly rows: readonly Row[] }
  /** The pointer or the focus came into the list, or left it. */
  | { readonly kind: "hold"; readonly isHeld: boolean }
  | { readonly kind: "showNew" }
  | { readonly kind: "clear" };

export function listReducer(list: List, action: ListAction): List {
  switch (action.kind) {
    case "news": {
      const rows = new Map(list.rows);
      for (const row of action.rows) rows.set(row.contactId, row);
      const next = { ...list, rows, order: action.order, isLoaded: true };
      return settled(next, list.isHeld && list.isLoaded);
    }
    case "hold":
      return settled({ ...list, isHeld: action.isHeld }, action.isHeld);
    case "showNew":
      return settled(list, false);
    case "clear":
      return emptyList;
  }
}

function settled(list: List, keeps: boolean): List {
  if (!keeps) return { ...list, shown: list.order };
  return list;
}

/** Conversations that are there and not shown yet. */
export function arrivals({ order, shown }: List): number {
  const known = new Set(shown);
  return order.filter((id) => !known.has(id)).length;
}

/** Whether a row is shown that does not belong to the list any more: it stays where it is, and pale. */
export function hasLeft({ order, isLoaded }: Pick<List, "order" | "isLoaded">, id: string): boolean {
  return isLoaded && !order.includes(id);
}

/** The row after or before another one; the first one where none is chosen. */
export function neighbour(shown: readonly string[], id: string | undefined, step: 1 | -1): string | undefined {
  const at = id === undefined ? -1 : shown.indexOf(id);
  if (at === -1) return shown[0];
  return shown[Math.min(shown.length - 1, Math.max(0, at + step))];
}

/** Why a conversation stands where it does. */
export type Why =
  | { readonly kind: "urgent" | "soon"; readonly name: string | null }
  | { readonly kind: "states"; readonly states: readonly string[] }
  /** `about`: the topic that the journey gave it. */
  | { readonly kind: "ticket"; readonly about: string | null }
  | { readonly kind: "noAnswer" | "noneFits" | "waits" };

interface Reason {
  readonly urgent?: unknown;
  readonly states?: unknown;
  readonly noAnswer?: unknown;
  readonly noneOfThese?: unknown;
  readonly ticket?: unknown;
  /** The name of the journey that cannot wait. */
  readonly journey?: unknown;
}

export function whyOf({ reason, reasonName, urgency }: Pick<Row, "reason" | "reasonName" | "urgency">): Why {
  const said: Reason = typeof reason === "object" && reason !== null ? reason : {};
  if (urgency === 2)
    return { kind: "urgent", name: reasonName ?? (said.journey === undefined ? null : String(said.journey)) };
  if (Array.isArray(said.states)) return { kind: "states", states: said.states.map(String) };
  if (urgency === 1) return { kind: "soon", name: reasonName ?? null };
  if (said.ticket !== undefined) return { kind: "ticket", about: typeof said.ticket === "string" ? said.ticket : null };
  if (said.noneOfThese !== undefined) return { kind: "noneFits" };
  return said.noAnswer === undefined ? { kind: "waits" } : { kind: "noAnswer" };
}

const minute = 60_000;
const closingMs = 120 * minute;

/** Minutes until only templates can be sent; null while that is long off, or past. */
export function minutesLeft({ windowEndsAt }: Pick<Row, "windowEndsAt">, now: number): number | null {
  if (!windowEndsAt) return null;
  const left = Date.parse(windowEndsAt) - now;
  return left > 0 && left < closingMs ? Math.ceil(left / minute) : null;
}

export function isWindowOpen({ windowEndsAt }: Pick<Row, "windowEndsAt">, now: number): boolean {
  return windowEndsAt !== null && windowEndsAt !== undefined && Date.parse(windowEndsAt) > now;
}

/** Who has the conversation now, from the viewer's place. */
export function holderOf({ claim }: Pick<Row, "claim">, memberId: string): "me" | "other" | "nobody" {
  if (!claim) return "nobody";
  return claim.holder === memberId ? "me" : "other";
}

/** A filter without what asks for nothing: two that mean the same are the same text. */
export function filterText(view: View): string {
  if (view.kind === "all") return "all";
  const entries = Object.entries(view.filter).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}
