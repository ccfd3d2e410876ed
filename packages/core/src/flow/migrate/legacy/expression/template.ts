import { quote } from "../../../../expr/index.ts";
import { type Segment, split } from "../../../../expr/syntax/segments.ts";
import { topLevels } from "../../templates.ts";
import { legacyTopLevels } from "./context.ts";
import { migrateExpression } from "./migrate.ts";
import { Unmigratable } from "./syntax.ts";

export interface TemplateOptions {
  /** Computed texts become parts of a URL. */
  readonly isUrl?: boolean;
  /** An expression that fails says itself, as it did where journeys split on expressions. */
  readonly isItsOwnDefault?: boolean;
  /** Days are not written out in the format of the organisation. */
  readonly isRaw?: boolean;
}

/** An old template in the current language; parts of it that cannot be migrated are left as they were. */
export function migrateTemplate(template: string, options: TemplateOptions = {}): string {
  return split(template).reduceRight((rest, segment) => migrateSegment(segment, rest, options) + rest, "");
}

function migrateSegment(segment: Segment, rest: string, options: TemplateOptions): string {
  if (segment.kind === "body" || (segment.kind === "identifier" && !legacyTopLevels.has(segment.top)))
    return segment.source;
  try {
    return wrapped(migrateExpression(segment.expression, options.isRaw ?? false), segment.source, rest, options);
  } catch (error) {
    if (!(error instanceof Unmigratable)) throw error;
    // With a second at sign it is text, which says itself.
    return options.isItsOwnDefault ? `@${segment.source}` : segment.source;
  }
}

function wrapped(expression: string, source: string, rest: string, options: TemplateOptions): string {
  const { isUrl, isItsOwnDefault } = options;
  const text = isUrl ? `url_encode(${expression})` : expression;
  if (isItsOwnDefault) return `@(if(is_error(${text}), ${quote(source)}, ${text}))`;
  if (text === '""') return "";
  return isIdentifier(text) && !goesOn.test(rest) ? `@${text}` : `@(${text})`;
}

/** What would be read as more of an identifier before it: `@(flow)s` is not `@results` of another name. */
const goesOn = /^\.?[\p{L}\p{N}_]/u;

function isIdentifier(text: string): boolean {
  return /^[\p{L}\p{N}_]+(\.[\p{L}\p{N}_]+)*$/u.test(text) && topLevels.has(text.split(".", 1)[0] ?? "");
}
