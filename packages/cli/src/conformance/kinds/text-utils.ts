import {
  findPhones,
  formatUrn,
  parseFormatted,
  parsePhone,
  parseUrn,
  snakeCase,
  tokenize,
  tokenizeByCharacters,
  unicodeWords,
} from "@hotline/core/expr/index.ts";
import { parseQuickReply } from "@hotline/core/flow/actions/message.ts";
import { isAttachment, parseAttachment } from "@hotline/core/flow/attachments.ts";
import { contactRef } from "@hotline/core/flow/index.ts";
import { parseTel } from "@hotline/core/flow/tel.ts";
import { normalizeUrn, urnProblem } from "@hotline/core/flow/urns.ts";
import { extractJson } from "@hotline/core/flow/webhooks.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import type { EnvironmentJson } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";

interface Case {
  readonly id: string;
  readonly kind: Helper;
  readonly input: string;
  readonly expected?: unknown;
  readonly error_message?: string | null;
  readonly chars: string;
  readonly country: string;
  readonly allow_short: boolean;
  readonly allow_sender_id: boolean;
  readonly content_type: string;
  readonly url: string;
  readonly valid: boolean;
  readonly body_hex: string;
  readonly display: string;
  readonly number_format: NonNullable<EnvironmentJson["number_format"]>;
  readonly id_number: number;
  readonly key: readonly [number, number, number, number];
}

type Helper =
  | "snakify"
  | "tokenize"
  | "tokenize_by_chars"
  | "tokenize_unicode_words"
  | "parse_phone"
  | "find_phones"
  | "parse_tel"
  | "attachment"
  | "quick_reply_text"
  | "extract_json"
  | "urn_normalize"
  | "urn_validate"
  | "urn_format"
  | "parse_number"
  | "contact_ref";

/** Keys, words, phone numbers, addresses, attachments and the other small things that everything rests on. */
export const textUtils: ConformanceKind = {
  name: "text-utils",
  files: /^text-utils\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    for (const one of file.json<Cases<Case>>().cases) yield judge(one.id, wanted(one), () => helpers[one.kind](one));
  },
};

function wanted(one: Case): unknown {
  const { kind, expected, content_type, url, valid, display, error_message } = one;
  if (kind === "attachment") return { content_type, url, valid };
  if (kind === "urn_format") return { expected, display };
  if (kind === "urn_validate") return error_message ?? null;
  if (kind === "extract_json") return typeof expected === "string" ? JSON.parse(expected) : null;
  if (kind === "parse_tel") return typeof expected === "string" ? expected.replace(/^tel:/, "") : { refused: true };
  return expected ?? null;
}

const helpers: Readonly<Record<Helper, (one: Case) => unknown>> = {
  snakify: ({ input }) => snakeCase(input),
  tokenize: ({ input }) => tokenize(input),
  tokenize_by_chars: ({ input, chars }) => tokenizeByCharacters(input, chars),
  tokenize_unicode_words: ({ input }) => unicodeWords(input),
  parse_phone: ({ input, country }) => parsePhone(input, country),
  find_phones: ({ input, country }) => findPhones(input, country),
  parse_tel: ({ input, country, allow_short, allow_sender_id }) =>
    parseTel(input, country, { short: allow_short, senderId: allow_sender_id }) ?? { refused: true },
  attachment({ input }) {
    const { type, url } = parseAttachment(input);
    return { content_type: type, url, valid: isAttachment(input) };
  },
  quick_reply_text({ input }) {
    const { text, ...others } = parseQuickReply(input);
    return { ...others, ...(text !== "" && { text }) };
  },
  extract_json: ({ body_hex }) => extractJson(Buffer.from(body_hex, "hex").toString("utf8")) ?? null,
  urn_normalize: ({ input }) => normalizeUrn(input),
  urn_validate: ({ input }) => urnProblem(input) ?? null,
  urn_format: ({ input }) => ({ expected: formatUrn(input), display: parseUrn(input).display }),
  parse_number({ input, number_format: symbols }) {
    const format = { decimalSymbol: symbols.decimal_symbol, digitGroupingSymbol: symbols.digit_grouping_symbol };
    return parseFormatted(input, format)?.toFixed() ?? null;
  },
  contact_ref: ({ id_number, key }) => contactRef(id_number, key),
};
