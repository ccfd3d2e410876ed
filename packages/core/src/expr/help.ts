import type { Environment } from "./environment.ts";
import { evaluateText } from "./evaluate.ts";
import { chapters } from "./functions/index.ts";
import { object } from "./values.ts";

/** What an example shows; `ERROR` stands for no result. */
export interface Example {
  /** The expression as a template, with its at sign. */
  readonly template: string;
  readonly result: string;
}

/** A function's page: for the manual, and for an editor that shows help while somebody types. */
export interface FunctionHelp {
  readonly name: string;
  readonly signature: string;
  readonly about: string;
  readonly examples: readonly Example[];
}

export interface HelpChapter {
  readonly title: string;
  readonly functions: readonly FunctionHelp[];
}

const example = /^ {4}@(.+) ->(?: (.*))?$/gm;

/** Every function with its page, in the chapters of the manual. */
export const help: readonly HelpChapter[] = chapters.map(({ title, builtins }) => ({
  title,
  functions: builtins.map(({ name, signature, doc }) => ({ name, signature, ...readDoc(doc) })),
}));

/** A page's words and its examples: lines of four spaces, `@expression -> result`. */
export function readDoc(doc: string): Pick<FunctionHelp, "about" | "examples"> {
  const examples = Array.from(doc.matchAll(example), ([, source = "", result = ""]) => ({
    template: source.startsWith("(") ? `@${source}` : `@(${source})`,
    result,
  }));
  return { about: doc.replaceAll(example, "").trim().replaceAll(/\s+/g, " "), examples };
}

/** What an example gives, as the manual writes it: its text, or `ERROR`. */
export function runExample({ template }: Example, environment: Environment): string {
  const { text, problems } = evaluateText(template, object({}), environment);
  return problems.length > 0 ? "ERROR" : text;
}
