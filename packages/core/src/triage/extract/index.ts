export { type DateFound, datesIn } from "./dates.ts";
export { type NumberFound, numbersIn } from "./numbers.ts";
export type { DateHints } from "./reading.ts";
export { type YesNo, yesOrNo } from "./yes-no.ts";
