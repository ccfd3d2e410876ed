export { columnOf, type Grid, gridOfCsv, numberOf } from "./cells.ts";
export { countryOf } from "./countries.ts";
export { dayOf, parseDay } from "./day.ts";
export { fold } from "./fold.ts";
export { locationFor } from "./location.ts";
export { lookup } from "./lookup.ts";
export { readTable } from "./read-table.ts";
export { ReadingError, readingOf } from "./reading.ts";
export {
  type DataRow,
  type DataTable,
  type TableReading,
  tableFromJson,
} from "./table.ts";
