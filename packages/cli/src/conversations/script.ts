/** A line of a conversation file, with the lines of text that belong to it. */
export interface Line {
  readonly file: string;
  /** From 1. */
  readonly number: number;
  /** Without indentation. */
  readonly text: string;
  /** Texts of the lines below that begin with `|`. */
  readonly block: readonly string[];
}

/** One conversation: what a contact and a hotline are to say to each other. */
export interface Script {
  readonly title: string;
  readonly file: string;
  readonly number: number;
  readonly lines: readonly Line[];
}

/** A conversation file that cannot be read; the message begins with its place. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";

  constructor({ file, number }: Pick<Line, "file" | "number">, message: string) {
    super(`${file}:${number}: ${message}`);
  }
}

/**
 * Takes a conversation file apart. A line `conversation: TITLE` begins each one; `#` begins a comment, and a line with
 * `|` goes on with the text of the line above. Throws `ScriptError`.
 */
export function readScripts(file: string, source: string): readonly Script[] {
  const scripts: (Script & { lines: Line[] })[] = [];
  for (const line of linesOf(file, source)) {
    const [, title] = /^conversation:\s*(.*)$/.exec(line.text) ?? [];
    if (title === "")
      throw new ScriptError(line, 'A conversation needs a title: "conversation: A new contact says hello".');
    if (title !== undefined) scripts.push({ title, file, number: line.number, lines: [] });
    else if (scripts.length === 0) throw new ScriptError(line, 'The first line must be "conversation: TITLE".');
    else scripts.at(-1)?.lines.push(line);
  }
  return scripts;
}

function linesOf(file: string, source: string): readonly Line[] {
  const lines: (Line & { block: string[] })[] = [];
  for (const [index, whole] of source.split(/\r?\n/).entries()) {
    const text = whole.trim();
    if (text === "" || text.startsWith("#")) continue;
    const line = { file, number: index + 1, text, block: [] };
    if (!text.startsWith("|")) lines.push(line);
    else if (lines.length === 0)
      throw new ScriptError(line, 'A line with "|" goes on with a text, and there is none above.');
    else lines.at(-1)?.block.push(text.slice(1).replace(/^ /, ""));
  }
  return lines;
}
