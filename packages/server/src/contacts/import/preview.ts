import { findDateTime, inZone } from "@hotline/core/expr/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../../store/database.ts";
import { contactsOfRows, readRows as readFileRows } from "../../store/files/imports.ts";
import type { Known } from "../segments/known.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ImportSettings } from "./columns.ts";
import { dateOf } from "./date-of.ts";
import { type Planned, phonesOf, planRows, readRows } from "./plan.ts";

/** So many rows are looked at, and so many are shown. */
const [looked, shown] = [1_000, 30];

/** What an import would do with its first rows, by the very rules that it will run by. */
export async function previewImport(
  db: Db,
  { organisationId, id }: { readonly organisationId: OrganisationId; readonly id: string },
  settings: ImportSettings,
  { known }: Surroundings,
) {
  const rows = await readFileRows(db, organisationId, id, { count: looked });
  const readings = readRows(rows, settings, known);
  const planned = planRows(readings, settings, await contactsOfRows(db, organisationId, id, phonesOf(readings)));
  const count = (kind: Planned["kind"]) => planned.filter((one) => one.kind === kind).length;
  return {
    looked: rows.length,
    created: count("create"),
    updated: count("update"),
    skipped: count("skip"),
    rejected: count("reject"),
    rows: shownFirst(planned).map((one) => {
      const cells = rows[planned.indexOf(one)]?.cells ?? [];
      return { ...shownRow(one, cells), days: daysOf(cells, settings, known) };
    }),
  };
}

/** What is wrong is shown before what is right. */
function shownFirst(planned: readonly Planned[]): readonly Planned[] {
  const wrong = planned.filter(({ kind }) => kind === "reject" || kind === "skip");
  const right = planned.filter(({ kind }) => kind === "create" || kind === "update");
  return [...wrong.slice(0, shown / 2), ...right].slice(0, shown).sort((a, b) => a.row - b.row);
}

/** 12/03 is a day in March here and in December elsewhere: whoever imports sees what it is taken for. */
function daysOf(cells: readonly string[], { columns, dayOrder = "DMY" }: ImportSettings, known: Known) {
  const { fields, environment } = known;
  return cells.map((cell, at) => {
    const column = columns[at];
    const field = column?.kind === "FIELD" ? fields.find(({ key }) => key === column.field) : undefined;
    const date = field?.type === "datetime" ? dateOf(cell, dayOrder, known) : null;
    const read = date === null ? undefined : findDateTime(date, environment, true);
    return read === undefined ? null : inZone(read, environment.timezone).datetime.toISODate();
  });
}

const outcomes = { create: "created", update: "updated", skip: "skipped", reject: "rejected" } as const;

function shownRow(one: Planned, cells: readonly string[]) {
  const phone = "read" in one ? one.read.phone : one.phone;
  const problem = "problem" in one ? one.problem : null;
  return {
    row: one.row,
    outcome: outcomes[one.kind],
    cells,
    number: phone === null ? null : `+${phone}`,
    problem: problem?.code ?? null,
    column: problem?.column ?? null,
  };
}
