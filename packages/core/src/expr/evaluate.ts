import { Failure } from "./budget.ts";
import { Cache } from "./cache.ts";
import { compile, Frame, type Run } from "./compile.ts";
import { asText } from "./convert.ts";
import type { Environment } from "./environment.ts";
import { limits } from "./limits.ts";
import { parse } from "./syntax/parse.ts";
import { type Segment, split } from "./syntax/segments.ts";
import { error, type ObjectValue, text, type Value } from "./values.ts";

/** What went wrong in one expression of a template. */
export interface Problem {
  /** The expression as written, with its at sign. */
  readonly expression: string;
  readonly message: string;
  /** The expression was stopped because it did more than `limits.expressionCost` allows. */
  readonly tooComplex: boolean;
}

interface Outcome {
  readonly problems: readonly Problem[];
  /** Warnings of deprecated values, each once for each expression that used them. */
  readonly warnings: readonly Warning[];
}
interface Warning {
  readonly expression: string;
  readonly message: string;
}
export interface TextOutcome extends Outcome {
  readonly text: string;
}
export interface ValueOutcome extends Outcome {
  readonly value: Value;
}

export interface EvaluateOptions {
  /** Applied to each computed text before it joins the rest, for example to quote it. */
  readonly escape?: (text: string) => string;
  /** Instead of `limits.expressionCost`. */
  readonly cost?: number;
}

type Part =
  | { readonly kind: "body"; readonly text: string }
  /** `top` is set where the part counts as an expression only if the context has that name. */
  | { readonly kind: "computed"; readonly source: string; readonly top: string | undefined; readonly run: Run };

const none: readonly never[] = [];
const templates = new Cache<readonly Part[]>(limits.compiledTemplates);

/** The template with all that it computes put in. A failing expression says nothing, and is listed as a problem. */
export function evaluateText(
  template: string,
  context: ObjectValue,
  environment: Environment,
  options: EvaluateOptions = {},
): TextOutcome {
  if (!template.includes("@")) return { text: untilNul(template), problems: none, warnings: none };
  const log = new Log();
  let result = "";
  for (const part of templates.get(template, prepare)) {
    if (part.kind === "body") result += part.text;
    else if (part.top !== undefined && !isIn(context, part.top)) result += part.source;
    else result += rendered(part, context, environment, options, log);
  }
  return { text: result, problems: log.problems ?? none, warnings: log.warnings ?? none };
}

/**
 * The typed value of a template that is one expression, otherwise its text. An error is returned as the value, and is
 * not listed as a problem: whoever asked for a value decides what an error means.
 */
export function evaluateValue(
  template: string,
  context: ObjectValue,
  environment: Environment,
  options: EvaluateOptions = {},
): ValueOutcome {
  const trimmed = template.trim();
  if (trimmed.includes("@")) {
    const [only, more] = templates.get(trimmed, prepare);
    if (only?.kind === "computed" && more === undefined && (only.top === undefined || isIn(context, only.top))) {
      const log = new Log();
      const value = computed(only, context, environment, options, log).value;
      return { value, problems: none, warnings: log.warnings ?? none };
    }
  }
  const { text: whole, ...outcome } = evaluateText(trimmed, context, environment, options);
  return { value: text(whole), ...outcome };
}

class Log {
  problems: Problem[] | undefined;
  warnings: Warning[] | undefined;
}

function isIn(context: ObjectValue, top: string): boolean {
  return context.properties.get(top) !== undefined;
}

function untilNul(template: string): string {
  const end = template.indexOf("\0");
  return end < 0 ? template : template.slice(0, end);
}

function prepare(template: string): readonly Part[] {
  return split(template).map((segment) => (segment.kind === "body" ? segment : prepareOne(segment)));
}

function prepareOne(segment: Exclude<Segment, { kind: "body" }>): Part {
  const parsed = parse(segment.expression);
  const failed = "problem" in parsed ? error(parsed.problem.message) : undefined;
  const run: Run = "node" in parsed ? compile(parsed.node) : () => failed ?? error("syntax error");
  const top = segment.kind === "identifier" ? segment.top : undefined;
  return { kind: "computed", source: segment.source, top, run };
}

type Computed = Part & { kind: "computed" };

function rendered(part: Computed, context: ObjectValue, environment: Environment, options: EvaluateOptions, log: Log) {
  const { value, tooComplex } = computed(part, context, environment, options, log);
  try {
    const said = asText(value);
    return options.escape === undefined ? said : options.escape(said);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    log.problems ??= [];
    log.problems.push({ expression: part.source, message: failure.message, tooComplex });
    return "";
  }
}

function computed(
  { run, source }: Computed,
  context: ObjectValue,
  environment: Environment,
  options: EvaluateOptions,
  log: Log,
): { value: Value; tooComplex: boolean } {
  const frame = new Frame(context, environment, options.cost ?? limits.expressionCost);
  const result = finished(run, frame);
  if (frame.warnings !== undefined) {
    log.warnings ??= [];
    for (const message of frame.warnings) log.warnings.push({ expression: source, message });
  }
  return result;
}

function finished(run: Run, frame: Frame): { value: Value; tooComplex: boolean } {
  try {
    return { value: run(frame), tooComplex: false };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { value: error(failure.message), tooComplex: true };
  }
}
