/**
 * What is said of an answer, a text or another entry before it is published: a name that stays, and the sentence in
 * English with the places of what it fills in. The console says each in the language of who reads it, by the name.
 */
export const problems = {
  KEY: "A key has small letters, digits and _, begins with a letter, and is not longer than 61.",
  TOO_LARGE: "It is too large to be one entry.",
  FIRST_LANGUAGE: "The programme's first language is needed: it stands in for all others.",
  GOLDEN_EMPTY: "One of the messages is empty: take it out.",
  GOLDEN_ANSWER: "“{text}” names the answer {name}, which is not there.",
  GOLDEN_LABEL: "“{text}” names the label {name}, which is not there.",
  GOLDEN_URGENCY: "“{text}” names the warning sign {name}, which is not there.",
  SOURCE: "Say where its data is.",
  SOURCE_FORMAT: "It is one of csv, json and feed.",
  SOURCE_LOCATION: "Say where its data is: an address, or a file of the project.",
  MORE_THAN_NOTHING: "It must be more than nothing.",
  ALWAYS_OLD: "It is old before it is fetched again: the alarm will always ring.",
  SOURCE_READING: "{why}",
  FEW_EXAMPLES: "{count} examples: three will do, ten are a good start.",
  NAME: "A name is needed: operators see it.",
  NEVER_RINGS: "Give it words or examples: without any it would never ring.",
  STATE_WITHOUT_WORDS: "Without words only a person can give somebody this state.",
  STOPS_NOTHING: "It stops nothing yet: name the tags of what would hurt.",
  ANSWER_TEXT: "Say the answer in one language at least.",
  ANSWER_TITLE: "A title in one language is needed: it is what people choose by.",
  FEW_QUESTIONS: "{count} example questions: three make it easier to find, ten are good.",
  LONG_TITLE: "In a list of choices the first {most} characters are shown large.",
  LANGUAGE_MISSING: "This language is missing: people who speak it get another one.",
  NO_LANGUAGE: "“{code}” is no language of three letters.",
  EMPTY_LANGUAGE: "This must not be empty: take the language out instead.",
  TOO_LONG: "This has {count} characters, and WhatsApp allows {most}: shorten it by {over}.",
  PHRASE_EMPTY: "One of them is empty: take it out.",
  PHRASE_LONG: "“{phrase}…” is longer than {most} characters.",
  PHRASE_TWICE: "“{phrase}” is there twice.",
} as const satisfies Readonly<Record<string, string>>;

export type ProblemName = keyof typeof problems;
