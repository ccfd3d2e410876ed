import { filled, type RefusalValues } from "./refusals.ts";

/**
 * What is wrong with a data source, or was put right or left out of it: a name that stays, and the sentence in English with
 * the places of what it fills in. The console says each in the language of who reads it, by the name.
 */
export const sourceProblems = {
  NAME_UNKNOWN: "The name in its address is not known.",
  NAME_NOT_LOOKED_UP: "The name in its address cannot be looked up.",
  NOT_LISTENING: "Nothing answers at its address.",
  BROKEN_OFF: "The connection broke off.",
  BROKEN_OFF_AFTER: "It broke off after {bytes} of {whole} bytes.",
  TOO_SLOW: "It took too long to answer.",
  CERTIFICATE_EXPIRED: "Its certificate has expired.",
  CERTIFICATE_NOT_TRUSTED: "Nobody vouches for its certificate.",
  PRIVATE: "{host} is a private address; HOTLINE_ALLOW_PRIVATE_FETCH=true would allow it.",
  REDIRECTED_TOO_OFTEN: "It was redirected more than {most} times.",
  REDIRECTED_NOWHERE: "It was redirected to nowhere.",
  REDIRECTED_ELSEWHERE: "It was redirected to {scheme}, which is not read.",
  STATUS: "It answered with status {status}.",
  FILE_TOO_LARGE: "It is larger than {most} MB.",
  NO_FOLDER: "{location} is a file, and no project folder is set: HOTLINE_PROJECT_DIR names it.",
  NOT_RELATIVE: "A file must be given relative to the project folder.",
  OUTSIDE: "{location} is outside the project.",
  NOTHING_THERE: "Nothing is at {location}.",
  NOT_FETCHED: "It could not be fetched: {detail}",
  UNREADABLE: "It cannot be read: {detail}",
  WEB_PAGE: "A web page is there, and no data: give the address of the file itself.",
  FEW_ITEMS: "It has {count} items.",
  NO_COLUMN: "No column is called {names}.",
  FEW_ROWS: "Rows in it: {count}, fewer than the {least} that are expected.",
  NO_WHOLE_DAY: "It has no whole day.",
  OLDER: "It is of {day}, older than {known}, which we have.",
  NO_COUNT: "{row}: “{text}” is no count for {value}; left out.",
  TWICE: "{row}: there twice; counted once.",
  NOT_THERE: "{row} is not there; its last values stay.",
  TAKEN_OUT: "{row} is not there any more and was taken out.",
  FALLEN: "{row}: {falls}; the last good values stay.",
  DAY_EMPTY: "{day}: {empty} of {count} rows are empty; the day before is read instead.",
  DAY_ZERO: "{day}: most counts are zero; the day before is read instead.",
  DAY_COPIED: "{day}: all counts are those of the day before, which is read instead.",
} as const satisfies Readonly<Record<string, string>>;
export type SourceProblemName = keyof typeof sourceProblems;

export interface SourceProblem {
  /** Null for a sentence that was kept before problems had names. */
  readonly name: SourceProblemName | null;
  readonly values: RefusalValues;
  /** In English, for the log and for whoever has no words for its name. */
  readonly text: string;
}

export function sourceProblem(name: SourceProblemName, values: RefusalValues = {}): SourceProblem {
  return { name, values, text: filled(sourceProblems[name], values) };
}
