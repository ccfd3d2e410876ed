import { references, rename, rewrite, templateProblems } from "@hotline/core/expr/index.ts";
import { type Segment, split } from "@hotline/core/expr/syntax/segments.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";

type Case = { readonly id: string; readonly top_levels: readonly string[] } & (
  | { readonly kind: "scan"; readonly input: string; readonly tokens: readonly (readonly [string, string])[] }
  | { readonly kind: "context_refs"; readonly template: string; readonly paths: readonly (readonly string[])[] }
  | { readonly kind: "reformat"; readonly template: string; readonly reformatted: string; readonly error: boolean }
  | {
      readonly kind: "rename";
      readonly template: string;
      readonly from: string;
      readonly to: string;
      readonly expected: string;
    }
  | { readonly kind: "has_expressions"; readonly template: string; readonly expected: boolean }
);

/** Scanning, references, writing anew and renaming. */
export const syntax: ConformanceKind = {
  name: "syntax",
  files: /(^|\/)expressions\/syntax\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    for (const one of file.json<Cases<Case>>().cases) yield run(one);
  },
};

function run(one: Case): Outcome {
  const tops = new Set(one.top_levels);
  switch (one.kind) {
    case "scan":
      return judge(one.id, one.tokens, () => tokens(one.input, tops));
    case "context_refs":
      return judge(one.id, one.paths, () => references(one.template, tops));
    case "reformat":
      return judge(one.id, { text: one.reformatted, error: one.error }, () => ({
        text: rewrite(one.template, tops),
        error: templateProblems(one.template).length > 0,
      }));
    case "rename":
      return judge(one.id, one.expected, () => rename(one.template, tops, one.from, one.to));
    case "has_expressions":
      return judge(one.id, one.expected, () => tokens(one.template, tops).some(([type]) => type !== "BODY"));
  }
}

/** Identifiers of unknown names are text, together with the text around them. */
function tokens(template: string, tops: ReadonlySet<string>): [string, string][] {
  const found: [string, string][] = [];
  for (const segment of split(template)) {
    const [type, text] = token(segment, tops);
    const last = found.at(-1);
    if (type === "BODY" && last?.[0] === "BODY") last[1] += text;
    else found.push([type, text]);
  }
  return found;
}

function token(segment: Segment, tops: ReadonlySet<string>): [string, string] {
  if (segment.kind === "body") return ["BODY", segment.text];
  if (segment.kind === "expression") return ["EXPRESSION", segment.expression];
  return tops.has(segment.top) ? ["IDENTIFIER", segment.expression] : ["BODY", segment.source];
}
