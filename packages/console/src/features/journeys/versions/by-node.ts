import { type Outline, textsOf } from "@hotline/core/flow/inspect/index.ts";
import type { Change } from "@hotline/core/picture/index.ts";

/** The differences of one node; null: of the journey as a whole. */
export interface NodeChanges {
  readonly node: string | null;
  readonly changes: readonly Change[];
}

/** Differences that belong together, in the order in which they come. */
export function byNode(changes: readonly Change[]): readonly NodeChanges[] {
  const groups = new Map<string | null, Change[]>();
  for (const change of changes) {
    const node = change.kind === "named" ? null : change.node;
    groups.set(node, [...(groups.get(node) ?? []), change]);
  }
  return [...groups].map(([node, some]) => ({ node, changes: some }));
}

const longest = 60;

/** What people know a node by: the beginning of its first text, or the answers that it knows. */
export function titlesOf({ nodes }: Outline): ReadonlyMap<string, string> {
  return new Map(
    nodes.map((node) => {
      const [first] = textsOf(node).filter(({ action }) => action !== undefined);
      const names = node.router?.categories.map(({ name }) => name).join(" / ");
      const text = (first?.texts[0] ?? names ?? "").replace(/\s+/g, " ");
      return [node.uuid, text.length > longest ? `${text.slice(0, longest)}…` : text];
    }),
  );
}
