/** The JSON that stands in the file of that path. Throws an `Error` that names the file where it is none. */
export declare function parseJson(path: string, text: string): unknown;
