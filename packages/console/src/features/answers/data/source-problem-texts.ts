import type { SourceProblemName } from "@hotline/core/model/source-problems.ts";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What is wrong with a data source, in the languages of the console; the same sentences in English as core has. */
export const sourceProblemTexts: Readonly<Record<SourceProblemName, MessageDescriptor>> = {
  NAME_UNKNOWN: msg({ message: "The name in its address is not known." }),
  NAME_NOT_LOOKED_UP: msg({ message: "The name in its address cannot be looked up." }),
  NOT_LISTENING: msg({ message: "Nothing answers at its address." }),
  BROKEN_OFF: msg({ message: "The connection broke off." }),
  BROKEN_OFF_AFTER: msg({ message: "It broke off after {bytes} of {whole} bytes." }),
  TOO_SLOW: msg({ message: "It took too long to answer." }),
  CERTIFICATE_EXPIRED: msg({ message: "Its certificate has expired." }),
  CERTIFICATE_NOT_TRUSTED: msg({ message: "Nobody vouches for its certificate." }),
  PRIVATE: msg({ message: "{host} is a private address; HOTLINE_ALLOW_PRIVATE_FETCH=true would allow it." }),
  REDIRECTED_TOO_OFTEN: msg({ message: "It was redirected more than {most} times." }),
  REDIRECTED_NOWHERE: msg({ message: "It was redirected to nowhere." }),
  REDIRECTED_ELSEWHERE: msg({ message: "It was redirected to {scheme}, which is not read." }),
  STATUS: msg({ message: "It answered with status {status}." }),
  TOO_LARGE: msg({ message: "It is larger than {most} bytes." }),
  NO_FOLDER: msg({ message: "{location} is a file, and no project folder is set: HOTLINE_PROJECT_DIR names it." }),
  NOT_RELATIVE: msg({ message: "A file must be given relative to the project folder." }),
  OUTSIDE: msg({ message: "{location} is outside the project." }),
  NOTHING_THERE: msg({ message: "Nothing is at {location}." }),
  NOT_FETCHED: msg({ message: "It could not be fetched: {detail}" }),
  UNREADABLE: msg({ message: "It cannot be read: {detail}" }),
  FEW_ITEMS: msg({ message: "It has {count} items." }),
  NO_COLUMN: msg({ message: "No column is called {names}." }),
  FEW_ROWS: msg({ message: "Rows in it: {count}, fewer than the {least} that are expected." }),
  NO_WHOLE_DAY: msg({ message: "It has no whole day." }),
  OLDER: msg({ message: "It is of {day}, older than {known}, which we have." }),
  NO_COUNT: msg({ message: "{row}: “{text}” is no count for {value}; left out." }),
  TWICE: msg({ message: "{row}: there twice; counted once." }),
  NOT_THERE: msg({ message: "{row} is not there; its last values stay." }),
  FALLEN: msg({ message: "{row}: {falls}; the last good values stay." }),
  DAY_EMPTY: msg({ message: "{day}: {empty} of {count} rows are empty; the day before is read instead." }),
  DAY_ZERO: msg({ message: "{day}: most counts are zero; the day before is read instead." }),
  DAY_COPIED: msg({ message: "{day}: all counts are those of the day before, which is read instead." }),
};
