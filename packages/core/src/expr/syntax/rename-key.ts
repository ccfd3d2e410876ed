import { rewrite } from "../templates.ts";
import type { Node } from "./syntax.ts";
import { placesOf, type Used } from "./uses.ts";
import { mapChildren } from "./walk.ts";

/**
 * The template with one field, result, global, local or content called by another key, wherever it reads it. Expressions that
 * do not read it stay as they were written.
 */
export function renameKey(template: string, kind: Used, from: string, to: string): string {
  const places = placesOf(kind);
  const tops = new Set(places.map(([top = ""]) => top));
  const wanted = places.map((place) => [...place, from.toLowerCase()].join("."));
  return rewrite(template, tops, (node) => {
    const renamed = renameIn(node, wanted, to, new Set());
    return renamed === node ? undefined : renamed;
  });
}

function renameIn(node: Node, wanted: readonly string[], to: string, bound: ReadonlySet<string>): Node {
  const path = pathOf(node, bound);
  if (path !== undefined && wanted.includes(path)) {
    if (node.type === "property") return { ...node, name: to };
    if (node.type === "item") return { ...node, key: { ...node.key, type: "text", text: to } };
  }
  const inside =
    node.type === "lambda" ? new Set([...bound, ...node.parameters.map((one) => one.toLowerCase())]) : bound;
  return mapChildren(node, (child) => renameIn(child, wanted, to, inside));
}

/** The path of the context that a node reads, such as `contact.fields.age`; undefined if it is none. */
function pathOf(node: Node, bound: ReadonlySet<string>): string | undefined {
  if (node.type === "name") return bound.has(node.name.toLowerCase()) ? undefined : node.name.toLowerCase();
  if (node.type !== "property" && node.type !== "item") return undefined;
  const of = pathOf(node.of, bound);
  if (of === undefined) return undefined;
  if (node.type === "property") return `${of}.${node.name.toLowerCase()}`;
  return node.key.type === "text" ? `${of}.${node.key.text.toLowerCase()}` : undefined;
}
