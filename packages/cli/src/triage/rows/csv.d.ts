import type { Refuse, Row } from "./row.ts";
/** The rows of a CSV file with a heading line, or its first `most`. Columns are parted by commas, semicolons or tabs. */
export declare function csvRows(name: string, text: string, refuse: Refuse, most?: number): readonly Row[];
