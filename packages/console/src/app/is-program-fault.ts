const kinds = [TypeError, ReferenceError, RangeError, SyntaxError];

/** So Chrome, Firefox and Safari say, each by a TypeError, that a file of the program could not be fetched. */
const unfetched = /dynamically imported module|module script/i;

/** Whether a page broke by a slip of ours; of which the words for a TypeError, that the server cannot be reached, would lead astray. */
export function isProgramFault(error: unknown): boolean {
  return error instanceof Error && kinds.some((kind) => error instanceof kind) && !unfetched.test(error.message);
}
