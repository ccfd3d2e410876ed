import { useState } from "react";
import { changesOf } from "./edits.ts";

/** What of a window's form was changed since it was opened: what another saves meanwhile is not sent back. */
export function useChanges<T extends object>(form: T): Partial<T> {
  const [before] = useState(form);
  return changesOf(before, form);
}
