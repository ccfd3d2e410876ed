/** What of a chunk may go on, and whether the answer behind it was stolen. */
export interface HeardChunk {
  readonly passes: Buffer;
  readonly isStolen: boolean;
}

/** Of PostgreSQL's messages to its clients: how a statement ended, and that it is ready for the next. */
const complete = "C";
const ready = "Z";
/** No transaction is open: what was done is committed. */
const idle = "I";
/** Type and length. */
const headBytes = 5;

/** Statements that may have written something: also a `select`, by a function or in a `with`. */
const mayHaveWritten = /^(?:COMMIT|(?:INSERT 0|UPDATE|DELETE|SELECT) [1-9])/;

/**
 * One connection's answers, as PostgreSQL sends them. What may have been written is kept from the word that it is done to the
 * word that it is committed, and `steals` then says whether it is lost.
 */
export class Answers {
  readonly #steals: () => boolean;
  /** A message that has not come whole. */
  #rest: Buffer = Buffer.alloc(0);
  #kept: Buffer[] = [];
  #isStolen = false;

  constructor(steals: () => boolean) {
    this.#steals = steals;
  }

  read(chunk: Buffer): HeardChunk {
    if (this.#isStolen) return { passes: Buffer.alloc(0), isStolen: true };
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const passes: Buffer[] = [];
    let at = 0;
    while (!this.#isStolen && bytes.length - at >= headBytes) {
      const end = at + 1 + bytes.readUInt32BE(at + 1);
      if (end > bytes.length) break;
      this.#take(bytes.subarray(at, end), passes);
      at = end;
    }
    this.#rest = bytes.subarray(at);
    return { passes: Buffer.concat(passes), isStolen: this.#isStolen };
  }

  #take(message: Buffer, passes: Buffer[]): void {
    const type = String.fromCharCode(message[0] ?? 0);
    if (this.#kept.length > 0 || (type === complete && mayHaveWritten.test(wordOf(message)))) this.#kept.push(message);
    else passes.push(message);
    if (type !== ready || this.#kept.length === 0) return;
    this.#isStolen = wordOf(message) === idle && this.#steals();
    if (!this.#isStolen) passes.push(...this.#kept);
    this.#kept = [];
  }
}

/** What a message says, without its closing zero. */
const wordOf = (message: Buffer) => message.toString("latin1", headBytes).replace(/\0$/, "");
