export { columnOf, type Grid, gridOfCsv, numberOf } from "./cells.ts";
export { countryOf } from "./countries.ts";
export { addDays, dayOf, parseDay } from "./day.ts";
export { fold } from "./fold.ts";
export { locationFor } from "./location.ts";
export { lookup } from "./lookup.ts";
export { isStale } from "./present.ts";
export { readTable } from "./read-table.ts";
export { type Reading, ReadingError, readingOf } from "./reading.ts";
export {
  type DataProblem,
  type DataRow,
  type DataTable,
  digest,
  type LookupResult,
  type TableReading,
  tableFromJson,
  type Value,
  type Values,
} from "./table.ts";
