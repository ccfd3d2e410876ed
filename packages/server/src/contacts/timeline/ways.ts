import { outlineOf } from "@hotline/core/flow/inspect/index.ts";
import { type PictureNode, pictureOf, type Reader } from "@hotline/core/picture/index.ts";
import type { StoredItem } from "../../store/timeline/sources.ts";

/** A way out of a node, as its authors call it. */
export interface Way {
  /** The name of the node's result, or what it begins to say; null where neither says anything. */
  readonly node: string | null;
  /** The categories that lead there; null where there is only one way. */
  readonly category: string | null;
}

/** Longer beginnings are cut: they only have to be recognised. */
const mostShown = 50;

/** The journeys that steps of these were taken in. */
export function journeysGoneThrough(rows: readonly StoredItem[]): readonly string[] {
  const ids = rows.flatMap((row) => (row.kind === "turn" ? row.data.events.map((event) => event["flowUuid"]) : []));
  return [...new Set(ids.flatMap((id) => (typeof id === "string" ? [id] : [])))];
}

/** The ways of these journeys by their exits' UUIDs; a definition that cannot be read has none. */
export function waysOf(definitions: readonly unknown[], reader: Reader): ReadonlyMap<string, Way> {
  return new Map(definitions.flatMap((definition) => waysIn(definition, reader)));
}

function waysIn(definition: unknown, reader: Reader): readonly (readonly [string, Way])[] {
  try {
    return pictureOf(outlineOf(definition), reader).nodes.flatMap((node) =>
      node.exits.map(({ uuid, categories }) => {
        const category = node.question && categories.length > 0 ? categories.join(", ") : null;
        return [uuid, { node: nameOf(node), category }] as const;
      }),
    );
  } catch {
    // Published by a version of this program that could read more.
    return [];
  }
}

function nameOf({ question, parts }: PictureNode): string | null {
  if (question?.result) return question.result;
  const said = parts.flatMap((part) => (part.kind === "bubble" ? [part.bubble.text] : []))[0];
  const [line = ""] = said?.split("\n") ?? [];
  // An expression is nothing that people would know the text by.
  if (line === "" || line.includes("@(")) return null;
  const characters = [...line];
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join("")}…` : line;
}
