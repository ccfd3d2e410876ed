import type { SourcePartsFragment, SourceSettingsInput } from "../../../generated/graphql.ts";
import type { Plain } from "../plain.ts";

/** The settings of a source as a form has them; rules that it has no field for are kept as they are. */
export interface SourceForm {
  readonly format: string;
  readonly location: string;
  readonly refreshMinutes: number;
  readonly staleHours: number;
  readonly kind: string;
  readonly name: readonly string[];
  readonly updated: readonly string[];
  readonly values: readonly { readonly value: string; readonly headers: readonly string[] }[];
  readonly cumulative: readonly string[];
  readonly minimumRows: number;
  readonly rest: Readonly<Record<string, unknown>>;
}

type Settings = Plain<SourcePartsFragment["settings"]>;

export const newSource: SourceForm = {
  format: "csv",
  location: "",
  refreshMinutes: 60,
  staleHours: 48,
  kind: "rows",
  name: [],
  updated: [],
  values: [],
  cumulative: [],
  minimumRows: 1,
  rest: {},
};

export function formFrom({ format, location, refreshSeconds, staleAfterSeconds, reading }: Settings): SourceForm {
  const { kind, name, updated, values, cumulative, minimumRows, ...rest } = recordFrom(reading);
  return {
    format,
    location,
    rest,
    refreshMinutes: refreshSeconds / 60,
    staleHours: staleAfterSeconds / 3600,
    kind: typeof kind === "string" ? kind : "rows",
    name: listFrom(name),
    updated: listFrom(updated),
    values: Object.entries(recordFrom(values)).map(([value, headers]) => ({ value, headers: listFrom(headers) })),
    cumulative: listFrom(cumulative),
    minimumRows: typeof minimumRows === "number" ? minimumRows : 1,
  };
}

export function inputFromForm(form: SourceForm): SourceSettingsInput {
  const { format, location, refreshMinutes, staleHours, rest } = form;
  return {
    format,
    location,
    refreshSeconds: Math.round(refreshMinutes * 60),
    staleAfterSeconds: Math.round(staleHours * 3600),
    reading: format === "feed" ? rest : { ...tableRules(form), ...rest },
  };
}

/** Rules that say nothing are left out: the reader knows what to do without them. */
function tableRules({ kind, name, updated, values, cumulative, minimumRows }: SourceForm) {
  const named = values.filter(({ value, headers }) => value.trim() !== "" && headers.length > 0);
  return {
    kind,
    name: [...name],
    ...(updated.length > 0 && { updated: [...updated] }),
    ...(named.length > 0 && {
      values: Object.fromEntries(named.map(({ value, headers }) => [value.trim(), [...headers]])),
    }),
    ...(cumulative.length > 0 && { cumulative: [...cumulative] }),
    ...(minimumRows !== 1 && { minimumRows }),
  };
}

const recordFrom = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};

function listFrom(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((each) => typeof each === "string");
}
