import { conditions, type Query, type QueryProblem } from "@hotline/core/contactql/index.ts";
import { readQuery } from "../../contacts/segments/known.ts";
import type { Asking } from "../../contacts/segments/scan.ts";
import type { Surroundings } from "../../contacts/surroundings.ts";
import type { Context } from "../context.ts";
import { invalid, notFound } from "../errors.ts";
import { surroundingsOf } from "./loaders.ts";

/** Reads a query as this viewer may ask it. */
export function readFor(
  source: string,
  { viewer }: Context,
  { known }: Surroundings,
): { readonly query: Query } | { readonly problem: QueryProblem } {
  const read = readQuery(source, known);
  if ("problem" in read || !viewer.hidesPersonalData) return read;
  const named = conditions(read.query).find(({ property }) => property.kind === "attribute" && property.key === "name");
  return named === undefined ? read : { problem: hiddenName(named) };
}

function hiddenName({ from, to }: { readonly from: number; readonly to: number }): QueryProblem {
  const hint = "Names are hidden from you; ask for fields, groups or dates instead.";
  return { code: "redacted_urns", message: "cannot query on hidden names", hint, extra: {}, from, to };
}

/** What is asked for by a query, a group, or both; null where everybody is. */
export async function askingFor(
  context: Context,
  { query, group }: { readonly query?: string | null | undefined; readonly group?: string | null | undefined },
): Promise<Asking | null> {
  const here = await surroundingsOf(context);
  const parts: Query[] = [];
  if (query?.trim()) {
    const read = readFor(query, context, here);
    if ("problem" in read) throw invalid(`${read.problem.message}. ${read.problem.hint}`);
    parts.push(read.query);
  }
  if (group) parts.push(inGroup(group, here));
  const [first, second] = parts;
  if (first === undefined) return null;
  const whole: Query = second === undefined ? first : { kind: "and", parts: [first, second] };
  return { organisationId: context.viewer.organisationId, query: whole, ...here };
}

function inGroup(id: string, { known }: Surroundings): Query {
  const group = known.groups.find(({ uuid }) => uuid === id);
  if (group === undefined) throw notFound("This group");
  const property = { kind: "attribute", key: "group" } as const;
  return { kind: "condition", property, operator: "=", value: group.name, from: 0, to: 0 };
}
