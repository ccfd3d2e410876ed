import { useState } from "react";
import type { Given } from "../play/programme.ts";

interface Version {
  readonly version: number;
  readonly definition?: unknown;
}

/** Which journey is shown: the one where the phone is, until somebody goes back to that of the page. */
export function useFollowed(given: Given, journey: string, chosen: Version, at: string | undefined) {
  const [leftAt, setLeftAt] = useState<string | undefined>(undefined);
  const wanted = at === undefined || at === journey || at === leftAt ? undefined : at;
  if (leftAt !== undefined && at !== leftAt) setLeftAt(undefined);
  const other = given.journeys.find(({ definition }) => wanted !== undefined && Object(definition).uuid === wanted);
  return { shown: other ?? chosen, back: () => setLeftAt(at) };
}
