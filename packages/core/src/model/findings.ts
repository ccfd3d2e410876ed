import { filled, type RefusalValues } from "./refusals.ts";

const loopAdvice = "Put a wait for an answer into the circle, or make sure that it ends.";
const shorten = "Shorten it by {over} characters.";
const byTemplate = "Use an approved template for this message, or send it earlier.";
const translate = "Translate it, or take {language} out of the project's languages.";
const evenly = "Give both languages {wanted} items.";
const setBefore = "Correct the name, or set it in this journey before it is used.";

/**
 * What is said of a journey: a name that stays, what is wrong, and what to do about it, in English with the places of what
 * they fill in. The console says each in the language of who reads it, by the name.
 */
export const findings = {
  BROKEN_DEFINITION: ["{why}", "Correct the file: the journey cannot be started as it is."],
  SAME_NAME: ['Another journey is called "{name}", too: nobody can tell them apart.', "Give one of them another name."],
  SHARED_KEYWORD: [
    'The keyword "{keyword}" begins the journey "{journey}", and never this one.',
    "Take it out of one of the two triggers in hotline.json.",
  ],

  UNREACHABLE: ["No way leads to this step.", "Connect an exit of another step to it, or remove it."],
  DEAD_END: [
    'After the answer "{answer}" the journey ends and says nothing.',
    "Connect this answer to a step that replies.",
  ],
  NO_DEFAULT_CATEGORY: [
    "What fits none of the cases has no category: the journey fails there.",
    'Give this split a default category, e.g. "Other", and connect it.',
  ],
  UNUSED_CATEGORY: ['Nothing leads to the category "{name}".', "Give it a case, or remove it."],
  LOOP: [
    "These {count} steps go round without waiting for an answer; unless one of them leaves the circle, the engine stops after {most} steps.",
    loopAdvice,
  ],
  ENDLESS_LOOP: [
    "These {count} steps go round without waiting for an answer and never leave the circle: the engine stops after {most} steps, and the journey fails.",
    loopAdvice,
  ],

  UNKNOWN_ACTION: [
    'There is no action of the type "{type}": nothing happens here.',
    "Remove it, or replace it by an action that there is.",
  ],
  MISSING_FIELD: [
    'There is no field "{called}".',
    "Correct the name, or add it among the contact fields of the project.",
  ],
  MISSING_GLOBAL: ['There is no global "{called}".', "Correct the name, or add it among the globals of the project."],
  MISSING_JOURNEY: [
    'There is no journey "{called}".',
    "Correct the name, or add it among the journeys of the project.",
  ],
  MISSING_THING: ['There is no {type} "{called}".', "Correct the name, or add it to the project."],
  LEGACY_VARS: [
    "The recipients are computed by {vars}: an old way that says nothing when it finds nobody.",
    "Write a contact query instead.",
  ],
  INVALID_PATTERN: [
    'The pattern "{regex}" cannot be read, so its case never fits.',
    'Close every bracket, and write a backslash before a sign that is meant as itself, e.g. "\\(".',
  ],
  SECRET: [
    'A secret ("{beginning}…") is written into the {property}.',
    "Keep it in a global, and write @globals.its_name here.",
  ],

  UNKNOWN_RESULT: ['There is no result "{name}", so @{path} is empty.', setBefore],
  UNKNOWN_LOCAL: ['There is no local "{name}", so @{path} is empty.', setBefore],
  UNKNOWN_CONTENT: ['There is no content "{name}", so @{path} is empty.', "Correct the key, or add the content."],
  UNKNOWN_PARENT_RESULT: [
    'There is no result of a journey that goes into this one "{name}", so @{path} is empty.',
    "Correct the name, or save it in the journey that goes into this one.",
  ],
  UNKNOWN_CHILD_RESULT: [
    'There is no result of a journey that this one goes into "{name}", so @{path} is empty.',
    "Correct the name, or save it in the journey that this one goes into.",
  ],

  UNREADABLE_EXPRESSION: ["This expression cannot be read.", "{hint}"],
  OPEN_EXPRESSION: [
    "This expression is never closed, so it is sent as it stands.",
    'Add the missing ")" or quotation mark.',
  ],
  SLIP_IN_NAME: ['"@{name}" is no name of the context, so it is sent as it stands.', "Did you mean @{meant}?"],
  UNKNOWN_WORD: ['There is nothing with the name "{name}".', "Put quotation marks around it if it is a text."],
  UNKNOWN_WORD_MEANT: ['There is nothing with the name "{name}".', "Did you mean {meant}?"],
  UNKNOWN_FUNCTION: ['There is no function "{name}".', "See the list of functions."],
  UNKNOWN_FUNCTION_MEANT: ['There is no function "{name}".', "Did you mean {meant}?"],
  ARGUMENTS: ["{name} takes {wanted} arguments, and here it gets {count}.", "Write it as {signature}."],
  UNKNOWN_PROPERTY: ['A {type} has no "{name}".', "It has {names}."],
  UNKNOWN_PROPERTY_MEANT: ['A {type} has no "{name}".', "Did you mean {meant}?"],

  UNTRANSLATED: ['Not translated into {language}: the {property} "{text}".', translate],
  UNTRANSLATED_WORDS: [
    'Not translated into {language}: the words to listen for "{text}".',
    "Translate them, or take {language} out of the project's languages.",
  ],
  UNTRANSLATED_CONTENT: ['The content "{key}" is not there in {language}.', translate],
  UNEVEN: ["The {property} has {found} items in {language}, and {wanted} in {base}.", evenly],
  UNEVEN_CASE: [
    "The {property} has {found} items in {language}, and {wanted} in {base}: the translation is ignored.",
    evenly,
  ],

  REFUSED: ["WhatsApp refuses this ({path}): {message}", "Change it accordingly."],
  LONG_TEXT: [
    "The text has {count} characters, and WhatsApp allows {most}, so it arrives in several messages.",
    shorten,
  ],
  LONG_BODY: [
    "The text has {count} characters, and WhatsApp allows {most} as a text with choices, so it arrives in two messages.",
    shorten,
  ],
  LONG_CAPTION: [
    "The text has {count} characters, and WhatsApp allows {most} as a caption, so it arrives in two messages.",
    shorten,
  ],
  CHOICES_AS_NUMBERS: [
    "The choices fit neither buttons nor a list, so they are sent as numbers.",
    "Offer up to {rows} choices of up to {most} characters.",
  ],
  CUT_CHOICE: ['The choice "{text}" has {count} characters, and a list shows {most}.', shorten],
  CUT_TITLE: ['The title "{text}" has {count} characters, and a list shows {most}.', shorten],
  CUT_DESCRIPTION: ['The description "{text}" has {count} characters, and a list shows {most}.', shorten],
  TOO_MANY_CHOICES: [
    "There are {count} choices, and a list shows {most}.",
    'Split the question in two, e.g. with a last choice "More".',
  ],
  UNHEARD_CHOICES: [
    "No case of the question that follows hears {choices}: they count as something else.",
    "Add the words of these choices to the cases, in each language.",
  ],
  CLOSED_WINDOW: [
    "The contact may have been silent for {hours} hours when this is sent, and WhatsApp takes free text only for 24 hours after a contact's message.",
    byTemplate,
  ],
  CLOSED_WINDOW_UNASKED: [
    "The contact may not have written at all when this is sent, and WhatsApp takes free text only for 24 hours after a contact's message.",
    byTemplate,
  ],
} as const satisfies Readonly<Record<string, readonly [text: string, advice: string]>>;

export type FindingName = keyof typeof findings;

/** What is said of a journey, in English, and what another language says it by. */
export interface Told {
  readonly name: FindingName;
  readonly values: RefusalValues;
  /** What is wrong. */
  readonly text: string;
  /** What to do about it. */
  readonly advice: string;
}

export function tell(name: FindingName, values: RefusalValues = {}): Told {
  const [text, advice] = findings[name];
  return { name, values, text: filled(text, values), advice: filled(advice, values) };
}
