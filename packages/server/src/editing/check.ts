import type { EntryBody, EntryId, Live } from "../store/entries/entry.ts";
import { kinds } from "../store/entries/kinds/index.ts";
import { checks } from "./checks/index.ts";
import { type Problem, stops } from "./problem.ts";

const goodKey = /^[a-z][a-z0-9_]{0,60}$/;
/** What an entry may weigh, so that no draft grows into the memory of every process. */
const mostBytes = 500_000;

/** All that there is to say of a body; `live` is the programme without it. */
export function problemsOf({ kind, key }: EntryId, body: EntryBody, live: Live): readonly Problem[] {
  const after = kinds[kind].write(live, key, body);
  const isOld = kinds[kind].read(live).has(key);
  return [
    ...(isOld || goodKey.test(key) ? [] : [stops("key", "KEY")]),
    ...(Buffer.byteLength(JSON.stringify(body)) > mostBytes ? [stops("body", "TOO_LARGE")] : []),
    ...checks[kind]({ key, body, live: after }),
  ];
}

/** What must be mended before a body may be published, in sentences. */
export function whatStops(id: EntryId, body: EntryBody, live: Live): readonly string[] {
  return problemsOf(id, body, live)
    .filter(({ severity }) => severity === "stops")
    .map(({ message, language }) => (language === null ? message : `${message} (${language})`));
}
