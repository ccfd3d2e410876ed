export { type DateFound, datesIn } from "./dates.ts";
export { numbersIn } from "./numbers.ts";
export { yesOrNo } from "./yes-no.ts";
