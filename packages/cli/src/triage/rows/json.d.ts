import type { Refuse, Row } from "./row.ts";
/** The rows of a file with one JSON object a line. */
export declare function lineRows(name: string, text: string, refuse: Refuse): readonly Row[];
/**
 * The rows of a JSON file: a list of objects or of pairs of a text and a label; or an object that has such lists by the
 * name of a split, which its rows are then given as `split`. A file of JSON lines may call itself JSON, too.
 */
export declare function jsonRows(name: string, text: string, refuse: Refuse): readonly Row[];
