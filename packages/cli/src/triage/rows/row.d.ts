/** One line of a file of examples: column or property names with their values. */
export type Row = Readonly<Record<string, unknown>>;
/** Told of each line that cannot be read, as a sentence. It throws where one is one too many. */
export type Refuse = (why: string) => void;
