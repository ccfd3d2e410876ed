import { plainNumber } from "@hotline/core/model/written.ts";
import { type Asked, askedFor } from "@hotline/core/search/index.ts";

/** A question to the search, ready for the index. */
export interface Question {
  readonly asked: readonly Asked[];
  /** What fits as it stands, and what fits where the last word goes on: better ones come first. */
  readonly phases: readonly string[];
}

const phoneLike = /^[+\d\s().-]*$/;
const fewestDigits = 3;

/** Somebody by name, number or field: whole words come before beginnings. */
export function contactQuestion(text: string): Question | null {
  // As people of a country write it, 082 …, or as they dial it from another, 0027 …: what follows stands in every number.
  const number = plainNumber(text);
  const digits = number.replace(/\D/g, "").replace(/^0+/, "");
  if (phoneLike.test(number) && digits.length >= fewestDigits) {
    const asked = [{ token: digits, isBeginning: true }];
    return { asked, phases: [query("c", asked)] };
  }
  const asked = askedFor(text);
  if (asked.length === 0) return null;
  const whole = query(
    "c",
    asked.map(({ token }) => ({ token, isBeginning: false })),
  );
  const begun = query("c", asked);
  return { asked, phases: whole === begun ? [whole] : [whole, `${begun} & !(${whole})`] };
}

export function messageQuestion(text: string): Question | null {
  const asked = askedFor(text);
  return asked.length === 0 ? null : { asked, phases: [query("m", asked)] };
}

/** In the language of tsquery. Tokens are letters, digits and emoji; the quotes are for those that PostgreSQL would read otherwise. */
function query(kind: "c" | "m", asked: readonly Asked[]): string {
  const words = asked.map(({ token, isBeginning }) => `'${token.replace(/['\\]/g, "")}'${isBeginning ? ":*" : ""}`);
  return [`'~${kind}'`, ...words].join(" & ");
}
