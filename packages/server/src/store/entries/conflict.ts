/** Somebody else was faster, or it is not there (any more): said so that people know what to do. */
export class EntryConflict extends Error {
  override readonly name = "EntryConflict";
}

/** The body may not be published as it is. */
export class EntryRefused extends Error {
  override readonly name = "EntryRefused";
}
