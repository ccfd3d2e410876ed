import { useState } from "react";
import { changesOf, editsAfter } from "./edits.ts";

/** A form over what is saved: what others save meanwhile shows in it, and whoever saves next does not take that back. */
export function useEdits<T extends object>(saved: T) {
  const [edits, setEdits] = useState<Partial<T>>({});
  return {
    form: { ...saved, ...edits },
    changes: changesOf(saved, edits),
    change: (some: Partial<T>) => setEdits((now) => ({ ...now, ...some })),
    sent: (some: Partial<T>) => setEdits((now) => editsAfter(now, some)),
  };
}
