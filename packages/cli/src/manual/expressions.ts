import { type Example, type FunctionHelp, type HelpChapter, help, readDoc } from "@hotline/core/expr/help.ts";
import { contextSchema } from "@hotline/core/flow/inspect/index.ts";

/** Examples of the language itself; those of functions stand with the functions. */
const language = {
  templates: `A text may compute parts of itself. \`@contact.name\` puts in one value; \`@( … )\` puts in the result of an
expression. \`@@\` is an at sign. An at sign before anything else, as in an e-mail address, stands for itself. An expression
that fails puts in nothing, and the author is told; the rest of the message still goes out.

    @(1 + 2) -> 3
    @("a" & "b") -> ab
    @(1 / 0) -> ERROR`,
  values: `There are texts, numbers, true and false, dates, times, dates with times, lists, objects and functions. A value becomes
what it is used as where that makes sense: a text of digits is a number when it is added. Numbers are exact decimals.

    @("3" + 4) -> 7
    @(0.1 + 0.2) -> 0.3
    @("three" + 4) -> ERROR
    @(array(5, 6)[1]) -> 6
    @(object("a", 7).a) -> 7
    @(null & "x") -> x`,
  operators: `From the tightest to the loosest: \`-\` before a number, \`^\`, \`*\` \`/\`, \`+\` \`-\`, \`<\` \`<=\` \`>\` \`>=\`, \`=\` \`!=\`, \`&\`. All of them
group from the left. \`=\` compares texts, and \`&\` joins them.

    @(2 + 3 * 4) -> 14
    @(2 ^ 3 ^ 2) -> 64
    @(-2 ^ 2) -> 4
    @(1.0 = 1) -> true
    @("a" = "A") -> false
    @(2 < 10) -> true
    @("Ward " & 7 + 5) -> Ward 12`,
  functions: `A function is called by its name and arguments in brackets, in capitals or not. A function of one's own is
written with an arrow, and given to functions that take one.

    @(UPPER("hi")) -> HI
    @(foreach(array(1, 2, 3), (x) => x * 10)) -> [10, 20, 30]`,
} as const;

const titles: { readonly [part in keyof typeof language]: string } = {
  templates: "Templates",
  values: "Values",
  operators: "Operators",
  functions: "Functions",
};

/** Every example of the manual that is not a function's own. */
export const languageExamples: readonly Example[] = Object.values(language).flatMap((doc) => readDoc(doc).examples);

/** The manual of the expression language as Markdown. */
export function expressionManual(): string {
  const parts = Object.entries(language) as [keyof typeof language, string][];
  return [
    "# Expressions",
    "This page is written by `npm run docs:expressions` from the functions themselves; every example on it is a test.",
    ...parts.map(([part, doc]) => `## ${titles[part]}\n\n${languagePart(doc)}`),
    `## What an expression can see\n\n${contextPart()}`,
    ...help.map(chapterPart),
  ]
    .join("\n\n")
    .concat("\n");
}

function languagePart(doc: string): string {
  const [words = ""] = doc.split(/\n\n {4}/, 1);
  return `${words}\n\n${examplesPart(readDoc(doc).examples)}`;
}

function examplesPart(examples: readonly Example[]): string {
  const lines = examples.map(({ template, result }) => `${template} → ${result}`);
  return ["```", ...lines, "```"].join("\n");
}

/** The top-level names, and what is in those that have parts. */
function contextPart(): string {
  const rows = Object.entries(contextSchema["root"] ?? {}).map(([name, type]) => {
    const parts = Object.keys(contextSchema[type] ?? {});
    return `| \`@${name}\` | ${parts.map((part) => `\`${part}\``).join(", ")} |`;
  });
  return ["| name | parts |", "|---|---|", ...rows].join("\n");
}

function chapterPart({ title, functions }: HelpChapter): string {
  return [`## ${title}`, ...functions.map(functionPart)].join("\n\n");
}

function functionPart({ name, signature, about, examples }: FunctionHelp): string {
  return [`### ${name}`, `\`${signature}\``, about, examplesPart(examples)].join("\n\n");
}
