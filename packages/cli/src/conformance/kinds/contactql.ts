import {
  evaluateQuery,
  inspectQuery,
  parseQuery,
  printQuery,
  type Queryable,
  type QueryInspection,
  type Resolver,
} from "@hotline/core/contactql/index.ts";
import { number, parseIso, text } from "@hotline/core/expr/index.ts";
import type { FieldDefinition } from "@hotline/core/model/project.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";

type Case = { readonly id: string; readonly query: string } & (
  | {
      readonly kind: "parse";
      readonly with_resolver: boolean;
      readonly redact_urns: boolean;
      readonly parsed?: string;
      readonly error_message?: string;
    }
  | {
      readonly kind: "parse_error";
      readonly error_message: string;
      readonly error_code: string;
      readonly error_extra?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "evaluate"; readonly result: boolean }
  | { readonly kind: "inspect"; readonly with_resolver: boolean; readonly inspection: unknown }
);

interface Named {
  readonly uuid: string;
  readonly name: string;
}
interface ResolverJson {
  readonly fields: readonly FieldDefinition[];
  readonly flows: readonly Named[];
  readonly groups: readonly Named[];
}
interface Meta {
  readonly environment: Readonly<Record<Case["kind"], EnvironmentJson>>;
  readonly resolvers: Readonly<Record<"parse" | "errors" | "evaluate" | "inspect", ResolverJson>>;
  readonly evaluate_contact: Readonly<Record<string, readonly string[]>>;
}

/** Contact queries: their canonical form, their errors, whom they find and what they depend on. */
export const contactql: ConformanceKind = {
  name: "contactql",
  files: /(^|\/)contactql\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const { meta, cases } = file.json<Cases<Case, Meta>>();
    for (const one of cases) yield run(one, meta);
  },
};

function run(one: Case, { environment, resolvers, evaluate_contact: contact }: Meta): Outcome {
  const settings = environmentOf(environment[one.kind]);
  switch (one.kind) {
    case "parse":
      return judge(one.id, { parsed: one.parsed, error_message: one.error_message }, () =>
        printed(one.query, one.redact_urns, environment.parse, one.with_resolver ? resolvers.parse : undefined),
      );
    case "parse_error": {
      const { error_message: message, error_code: code, error_extra: extra = {} } = one;
      return judge(one.id, { message, code, extra }, () =>
        problemOf(parseQuery(one.query, settings, resolver(resolvers.errors))),
      );
    }
    case "evaluate":
      return judge(one.id, one.result, () => {
        const query = read(parseQuery(one.query, settings, resolver(resolvers.evaluate)));
        return evaluateQuery(query, queryable(contact), settings);
      });
    case "inspect":
      return judge(one.id, one.inspection, () => {
        const names = one.with_resolver ? resolver(resolvers.inspect) : undefined;
        return inspectionJson(inspectQuery(read(parseQuery(one.query, settings, names)), names));
      });
  }
}

function printed(query: string, isRedacted: boolean, environment: EnvironmentJson, names: ResolverJson | undefined) {
  const settings = environmentOf({ ...environment, redaction_policy: isRedacted ? "urns" : "none" });
  const parsed = parseQuery(query, settings, names && resolver(names));
  if ("problem" in parsed) return { error_message: parsed.problem.message };
  const canonical = printQuery(parsed.query);
  const again = printQuery(read(parseQuery(canonical, settings, names && resolver(names))));
  return { parsed: again === canonical ? canonical : `${canonical}, read again: ${again}` };
}

function problemOf(parsed: ReturnType<typeof parseQuery>) {
  if ("query" in parsed) return { parsed: printQuery(parsed.query) };
  const { message, code, extra } = parsed.problem;
  return { message, code, extra };
}

function read(parsed: ReturnType<typeof parseQuery>) {
  if ("query" in parsed) return parsed.query;
  throw new Error(parsed.problem.message);
}

function resolver({ fields, flows, groups }: ResolverJson): Resolver {
  const named = (all: readonly Named[], name: string) =>
    all.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return {
    field: (key) => fields.find((field) => field.key === key),
    group: (name) => named(groups, name),
    flow: (name) => named(flows, name),
  };
}

const utc = environmentOf();

/** A value with its type before it, such as `number 36`, or else a text. */
function queryable(contact: Meta["evaluate_contact"]): Queryable {
  return ({ key }) =>
    (contact[key] ?? []).map((value) => {
      const [, type, rest = ""] = /^(number|datetime) (.*)$/.exec(value) ?? [];
      if (type === "number") return number(rest);
      const at = type === "datetime" ? parseIso(rest, utc) : undefined;
      return at ?? text(value);
    });
}

function inspectionJson({ attributes, schemes, fields, groups, allowAsGroup }: QueryInspection) {
  return {
    attributes,
    schemes,
    fields,
    groups: groups.map((group) => ("nameMatch" in group ? { name_match: group.nameMatch } : group)),
    allow_as_group: allowAsGroup,
  };
}
