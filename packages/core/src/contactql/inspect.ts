import { type Attribute, conditions, type Property, type Query } from "./query.ts";
import type { Resolver } from "./resolver.ts";

/** What a query depends on; each list without repetitions. */
export interface QueryInspection {
  readonly attributes: readonly Attribute[];
  readonly schemes: readonly string[];
  readonly fields: readonly { readonly key: string; readonly name: string }[];
  /** A group that nobody could look up is known only by what was written. */
  readonly groups: readonly ({ readonly uuid: string; readonly name: string } | { readonly nameMatch: string })[];
  /** Whether a segment may be made of it. */
  readonly allowAsGroup: boolean;
}

/** Attributes that would make a segment of one person, or one that depends on itself or on what journeys do next. */
const notInGroups: readonly Attribute[] = ["id", "ref", "status", "group", "flow", "history"];

/** What a query asks for, and whether it can be a segment. */
export function inspectQuery(query: Query, resolver?: Resolver): QueryInspection {
  const all = conditions(query);
  const attributes = keys(all.map(({ property }) => property.kind === "attribute" && property.key));
  const groups = keys(all.map(({ property, value }) => isGroup(property) && value));
  return {
    attributes,
    schemes: keys(all.map(({ property }) => property.kind === "urn" && property.key)),
    fields: keys(all.map(({ property }) => property.kind === "field" && property.key)).map((key) => ({
      key,
      name: resolver?.field(key)?.name ?? "",
    })),
    groups: groups.map((name) => groupNamed(name, resolver)),
    allowAsGroup: !attributes.some((key) => notInGroups.includes(key)),
  };
}

function isGroup(property: Property): boolean {
  return property.kind === "attribute" && property.key === "group";
}

function keys<K extends string>(found: readonly (K | false)[]): K[] {
  return [...new Set(found)].filter((key): key is K => key !== false && key !== "").sort();
}

function groupNamed(name: string, resolver: Resolver | undefined): QueryInspection["groups"][number] {
  const group = resolver?.group(name);
  return group === undefined ? { nameMatch: name } : { uuid: group.uuid, name: group.name };
}
