/** The text of a file, whatever a spreadsheet or an editor saved it as; without its byte order mark. */
export declare function textOf(bytes: Buffer): string;
