import type { ProblemName } from "@hotline/core/model/problems.ts";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** How data is read is for whoever knows its format: the reader says it in words of its own. */
export type TranslatedProblem = Exclude<ProblemName, "SOURCE_READING">;

/** What is said of an entry before it is published, in the languages of the console; the same in English as the server says. */
export const problemTexts: Readonly<Record<TranslatedProblem, MessageDescriptor>> = {
  KEY: msg({ message: "A key has small letters, digits and _, begins with a letter, and is not longer than 61." }),
  TOO_LARGE: msg({ message: "It is too large to be one entry." }),
  FIRST_LANGUAGE: msg({ message: "The programme's first language is needed: it stands in for all others." }),
  GOLDEN_EMPTY: msg({ message: "One of the messages is empty: take it out." }),
  GOLDEN_ANSWER: msg({ message: "“{text}” names the answer {name}, which is not there." }),
  GOLDEN_LABEL: msg({ message: "“{text}” names the label {name}, which is not there." }),
  GOLDEN_URGENCY: msg({ message: "“{text}” names the warning sign {name}, which is not there." }),
  SOURCE: msg({ message: "Say where its data is." }),
  SOURCE_FORMAT: msg({ message: "It is one of csv, json and feed." }),
  SOURCE_LOCATION: msg({ message: "Say where its data is: an address, or a file of the project." }),
  MORE_THAN_NOTHING: msg({ message: "It must be more than nothing." }),
  ALWAYS_OLD: msg({ message: "It is old before it is fetched again: the alarm will always ring." }),
  FEW_EXAMPLES: msg({ message: "{count} examples: three will do, ten are a good start." }),
  NAME: msg({ message: "A name is needed: operators see it." }),
  NEVER_RINGS: msg({ message: "Give it words or examples: without any it would never ring." }),
  STATE_WITHOUT_WORDS: msg({ message: "Without words only a person can give somebody this state." }),
  STOPS_NOTHING: msg({ message: "It stops nothing yet: name the tags of what would hurt." }),
  ANSWER_TEXT: msg({ message: "Say the answer in one language at least." }),
  ANSWER_TITLE: msg({ message: "A title in one language is needed: it is what people choose by." }),
  FEW_QUESTIONS: msg({ message: "{count} example questions: three make it easier to find, ten are good." }),
  LONG_TITLE: msg({ message: "In a list of choices the first {most} characters are shown large." }),
  LANGUAGE_MISSING: msg({ message: "This language is missing: people who speak it get another one." }),
  NO_LANGUAGE: msg({ message: "“{code}” is no language of three letters." }),
  EMPTY_LANGUAGE: msg({ message: "This must not be empty: take the language out instead." }),
  TOO_LONG: msg({ message: "This has {count} characters, and WhatsApp allows {most}: shorten it by {over}." }),
  PHRASE_EMPTY: msg({ message: "One of them is empty: take it out." }),
  PHRASE_LONG: msg({ message: "“{phrase}…” is longer than {most} characters." }),
  PHRASE_TWICE: msg({ message: "“{phrase}” is there twice." }),
};
