import type { Permission } from "../../policies/roles.ts";
import type { EntryKind } from "../../store/entries/entry.ts";
import type { Context } from "../context.ts";
import { because } from "../errors.ts";

/** What it takes to make entries of a kind live. */
const toPublish: { readonly [K in EntryKind]: Permission } = {
  content: "content.write",
  answer: "content.write",
  label: "triage.write",
  urgencyRule: "triage.write",
  urgency: "triage.write",
  state: "triage.write",
  golden: "triage.write",
  dataSource: "data.write",
};

/** Whoever answers people may propose answers and examples; others decide. */
const mayBeProposed: readonly EntryKind[] = ["answer", "label", "golden"];

function mayPublish({ viewer }: Context, kind: EntryKind): boolean {
  return viewer.permissions.has(toPublish[kind]);
}

/** Throws where the viewer may not make such entries live. */
export function mustPublish(context: Context, kinds: Iterable<EntryKind>): void {
  for (const kind of kinds) if (!mayPublish(context, kind)) throw because("PROPOSE_ONLY");
}

/** Throws where the viewer may not write drafts of such entries. */
export function mustWrite(context: Context, kind: EntryKind): void {
  if (mayPublish(context, kind)) return;
  if (mayBeProposed.includes(kind) && context.viewer.permissions.has("triage.correct")) return;
  throw because("ROLE");
}
