import { tokensOf, wordsOf } from "@hotline/core/search/index.ts";
import pg from "pg";
import type { Plan } from "./plan.ts";
import { names, replies, sentences, surnames } from "./sentences.ts";

const year = 365 * 24 * 3600 * 1000;
const text = pg.escapeLiteral;
const list = (all: readonly string[], type: string) => `array[${all.map(text).join(", ")}]::${type}[]`;
const vector = (tokens: readonly string[]) => tokens.map((token) => `'${token.replaceAll("'", "''")}'`).join(" ");

/** An element of a list of constants: PostgreSQL makes the list once for the statement. */
const oneOf = (all: readonly string[], place: string, type = "text") => `(${list(all, type)})[1 + (${place})]`;

const said = [...sentences, ...replies];
/** Which of them message `n` says: even ones are people's. */
const place = `case when n % 2 = 0 then (n / 2 * 7919) % ${sentences.length} else ${sentences.length} + (n / 2 * 7919) % ${replies.length} end`;
const ref = "'ref' || (n * 104729) % 100000";

/** What is known of made-up things from their number alone, as SQL. Columns: `n` a number, `ms` its time, `who` a person's number. */
export const of = {
  phone: "'999' || lpad(n::text, 9, '0')",
  name: `${oneOf(names, `n % ${names.length}`)} || ' ' || ${oneOf(surnames, `n / ${names.length} % ${surnames.length}`)}`,
  nameWords: `${oneOf(names.map(tokensOf).map(vector), `n % ${names.length}`, "tsvector")} || ${oneOf(
    surnames.map(tokensOf).map(vector),
    `n / ${names.length} % ${surnames.length}`,
    "tsvector",
  )}`,
  language: oneOf(["eng", "fra", "ara", "por", "zul"], "n % 5"),
  /** Their last word is one that a hundred of ten million messages have. */
  content: `(${oneOf(
    said.map((one) => `${JSON.stringify({ kind: "text", text: `${one} ` }).slice(0, -2)}`),
    place,
  )} || ${ref} || '"}')::json`,
  contentWords: `${oneOf(
    said.map((one) => vector(tokensOf(wordsOf({ kind: "text", text: one })))),
    place,
    "tsvector",
  )} || array_to_tsvector(array[${ref}])`,
  wamid: "'wamid.HBgMMDAwMDAwMDAwMDAwFQIAEhgg' || upper(md5(n::text))",
};

/**
 * Ids and times that follow from a number, so that tables may be filled side by side and a second run makes the same. Each
 * person writes first when they come; whoever wrote early writes most, and each message has an answer.
 */
export function functions({ begin, contacts, messages }: Plan): string {
  const pairs = Math.ceil(messages / 2);
  const each = Math.floor(year / pairs);
  const make = (head: string, type: string, body: string) =>
    `create or replace function pg_temp.${head} returns ${type} language sql immutable as $$ select ${body} $$;`;
  return [
    make("person_ms(n bigint)", "bigint", `${begin} + n * ${year} / ${contacts}`),
    make(
      "message_ms(n bigint)",
      "bigint",
      `${begin} + n / 2 * ${year} / ${pairs} + n % 2 * ${Math.min(2000, Math.floor(each / 2))}`,
    ),
    make("at(ms bigint)", "timestamptz", "to_timestamp(ms / 1000.0::float8)"),
    make(
      "id(kind text, n bigint, ms bigint)",
      "uuid",
      "overlay(overlay(overlay(md5(kind || n::text) placing lpad(to_hex(ms), 12, '0') from 1) placing '7' from 13) placing '8' from 17)::uuid",
    ),
    make(
      "chance(n bigint)",
      "float8",
      "(hashint8extended(n, 7) & 1125899906842623)::float8 / 1125899906842624.0::float8",
    ),
    make(
      "who(pair bigint)",
      "bigint",
      `case when (pair + 1) * ${contacts} / ${pairs} > pair * ${contacts} / ${pairs} then pair * ${contacts} / ${pairs}
       else floor(power(pg_temp.chance(pair), 2) * (pair * ${contacts} / ${pairs} + 1))::bigint end`,
    ),
  ].join("\n");
}
