import { type Refusal, type RefusalValues, refusalText } from "@hotline/core/model/refusals.ts";

/** The body may not be published as it is. */
export class EntryRefused extends Error {
  override readonly name: string = "EntryRefused";
  readonly reason: Refusal;
  readonly values: RefusalValues;

  constructor(reason: Refusal, values: RefusalValues = {}) {
    super(refusalText(reason, values));
    this.reason = reason;
    this.values = values;
  }
}

/** Somebody else was faster, or it is not there (any more): said so that people know what to do. */
export class EntryConflict extends EntryRefused {
  override readonly name = "EntryConflict";
}
