import { parseQuery, type Query, type QueryProblem, type Resolver } from "@hotline/core/contactql/index.ts";
import type { Environment } from "@hotline/core/expr/index.ts";
import type { FieldDefinition, GroupDefinition } from "@hotline/core/model/project.ts";
import { environmentNow } from "../../converse/environment.ts";
import type { Programme } from "../../converse/programmes.ts";

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What queries of an organisation may refer to. */
export interface Known {
  readonly fields: readonly FieldDefinition[];
  readonly groups: readonly GroupDefinition[];
  readonly journeys: readonly Named[];
  readonly environment: Environment;
}

export function knownOf(programme: Programme, journeys: readonly Named[]): Known {
  const { fields, groups = [] } = programme.settings;
  return { fields, groups, journeys, environment: environmentNow(programme) };
}

/** Reads a query as somebody wrote it; every name in it must exist. */
export function readQuery(source: string, known: Known) {
  return parseQuery(source, known.environment, resolverOf(known));
}

function resolverOf({ fields, groups, journeys }: Known): Resolver {
  const named = <T extends { readonly name: string }>(all: readonly T[], name: string) =>
    all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return {
    field: (key) => fields.find((field) => field.key === key),
    group: (name) => named(groups, name),
    flow: (name) => {
      const found = named(journeys, name);
      return found && { uuid: found.id, name: found.name };
    },
  };
}

/** The query of a segment, which may name neither groups nor journeys; the engine reads it in the same way. */
export function readSegment(
  source: string,
  { fields, environment }: Known,
): { readonly query: Query } | { readonly problem: QueryProblem } {
  return parseQuery(source, environment, {
    field: (key) => fields.find((field) => field.key === key),
    group: () => undefined,
    flow: () => undefined,
  });
}
