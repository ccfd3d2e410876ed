import type { Value } from "./values.ts";

/** How much one expression may still do; see `limits.expressionCost`. */
export class Budget {
  #left: number;

  constructor(total: number) {
    this.#left = total;
  }

  /** Pays for a computed value: a text costs its bytes, anything else one. Throws `Failure` when nothing is left. */
  charge(value: Value): void {
    this.#left -= value.kind === "text" ? Math.max(1, utf8Length(value.text)) : 1;
    if (this.#left < 0) throw new Failure("expression is too complex to evaluate", true);
  }
}

/**
 * Carries an error out of a conversion to the nearest call or operator, which turns it into an error value. It is no
 * `Error`, since nobody reads its stack and collecting one costs more than the whole evaluation.
 */
export class Failure {
  readonly message: string;
  /** The expression ends here: no function may catch or wrap it. */
  readonly fatal: boolean;

  constructor(message: string, fatal = false) {
    this.message = message;
    this.fatal = fatal;
  }
}

function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Half of a surrogate pair stands for two of the four bytes.
    if (code > 0x7f) length += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return length;
}
