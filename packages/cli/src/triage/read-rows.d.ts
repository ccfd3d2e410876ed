import type { Refuse, Row } from "./rows/row.ts";
/**
 * Reads a file of examples: `.csv` and `.tsv` with a heading line, `.json` as a list of objects, anything else as one JSON
 * object a line.
 */
export declare function readRows(path: string, refuse?: Refuse): readonly Row[];
/** The first rows of a file, whatever may be wrong with it: enough to see what it is, and quick for a large one. */
export declare function firstRows(path: string, most: number): readonly Row[];
