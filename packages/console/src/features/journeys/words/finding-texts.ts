import type { FindingName } from "@hotline/core/model/findings.ts";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

interface FindingTexts {
  readonly text: MessageDescriptor;
  readonly advice: MessageDescriptor;
}

/** What is wrong with a journey and what to do about it, in the languages of the console; the same in English as `hotline check` says. */
export const findingTexts: Readonly<Record<FindingName, FindingTexts>> = {
  BROKEN_DEFINITION: {
    text: msg({ message: "{why}" }),
    advice: msg({ message: "Correct the file: the journey cannot be started as it is." }),
  },
  SAME_NAME: {
    text: msg({ message: 'Another journey is called "{name}", too: nobody can tell them apart.' }),
    advice: msg({ message: "Give one of them another name." }),
  },
  SHARED_KEYWORD: {
    text: msg({ message: 'The keyword "{keyword}" begins the journey "{journey}", and never this one.' }),
    advice: msg({ message: "Take it out of one of the two triggers in hotline.json." }),
  },
  UNREACHABLE: {
    text: msg({ message: "No way leads to this step." }),
    advice: msg({ message: "Connect an exit of another step to it, or remove it." }),
  },
  DEAD_END: {
    text: msg({ message: 'After the answer "{answer}" the journey ends and says nothing.' }),
    advice: msg({ message: "Connect this answer to a step that replies." }),
  },
  NO_DEFAULT_CATEGORY: {
    text: msg({ message: "What fits none of the cases has no category: the journey fails there." }),
    advice: msg({ message: 'Give this split a default category, e.g. "Other", and connect it.' }),
  },
  UNUSED_CATEGORY: {
    text: msg({ message: 'Nothing leads to the category "{name}".' }),
    advice: msg({ message: "Give it a case, or remove it." }),
  },
  LOOP: {
    text: msg({
      message:
        "These {count} steps go round without waiting for an answer; unless one of them leaves the circle, the engine stops after {most} steps.",
    }),
    advice: msg({ message: "Put a wait for an answer into the circle, or make sure that it ends." }),
  },
  ENDLESS_LOOP: {
    text: msg({
      message:
        "These {count} steps go round without waiting for an answer and never leave the circle: the engine stops after {most} steps, and the journey fails.",
    }),
    advice: msg({ message: "Put a wait for an answer into the circle, or make sure that it ends." }),
  },
  UNKNOWN_ACTION: {
    text: msg({ message: 'There is no action of the type "{type}": nothing happens here.' }),
    advice: msg({ message: "Remove it, or replace it by an action that there is." }),
  },
  MISSING_FIELD: {
    text: msg({ message: 'There is no field "{called}".' }),
    advice: msg({ message: "Correct the name, or add it among the contact fields of the project." }),
  },
  MISSING_GLOBAL: {
    text: msg({ message: 'There is no global "{called}".' }),
    advice: msg({ message: "Correct the name, or add it among the globals of the project." }),
  },
  MISSING_JOURNEY: {
    text: msg({ message: 'There is no journey "{called}".' }),
    advice: msg({ message: "Correct the name, or add it among the journeys of the project." }),
  },
  MISSING_THING: {
    text: msg({ message: 'There is no {type} "{called}".' }),
    advice: msg({ message: "Correct the name, or add it to the project." }),
  },
  LEGACY_VARS: {
    text: msg({ message: "The recipients are computed by {vars}: an old way that says nothing when it finds nobody." }),
    advice: msg({ message: "Write a contact query instead." }),
  },
  INVALID_PATTERN: {
    text: msg({ message: 'The pattern "{regex}" cannot be read, so its case never fits.' }),
    advice: msg({
      message: 'Close every bracket, and write a backslash before a sign that is meant as itself, e.g. "\\(".',
    }),
  },
  SECRET: {
    text: msg({ message: 'A secret ("{beginning}…") is written into the {property}.' }),
    advice: msg({ message: "Keep it in a global, and write @globals.its_name here." }),
  },
  UNKNOWN_RESULT: {
    text: msg({ message: 'There is no result "{name}", so @{path} is empty.' }),
    advice: msg({ message: "Correct the name, or set it in this journey before it is used." }),
  },
  UNKNOWN_LOCAL: {
    text: msg({ message: 'There is no local "{name}", so @{path} is empty.' }),
    advice: msg({ message: "Correct the name, or set it in this journey before it is used." }),
  },
  UNKNOWN_CONTENT: {
    text: msg({ message: 'There is no content "{name}", so @{path} is empty.' }),
    advice: msg({ message: "Correct the key, or add the content." }),
  },
  UNKNOWN_PARENT_RESULT: {
    text: msg({ message: 'There is no result of a journey that goes into this one "{name}", so @{path} is empty.' }),
    advice: msg({ message: "Correct the name, or save it in the journey that goes into this one." }),
  },
  UNKNOWN_CHILD_RESULT: {
    text: msg({ message: 'There is no result of a journey that this one goes into "{name}", so @{path} is empty.' }),
    advice: msg({ message: "Correct the name, or save it in the journey that this one goes into." }),
  },
  UNREADABLE_EXPRESSION: {
    text: msg({ message: "This expression cannot be read." }),
    advice: msg({ message: "{hint}" }),
  },
  OPEN_EXPRESSION: {
    text: msg({ message: "This expression is never closed, so it is sent as it stands." }),
    advice: msg({ message: 'Add the missing ")" or quotation mark.' }),
  },
  SLIP_IN_NAME: {
    text: msg({ message: '"@{name}" is no name of the context, so it is sent as it stands.' }),
    advice: msg({ message: "Did you mean @{meant}?" }),
  },
  UNKNOWN_WORD: {
    text: msg({ message: 'There is nothing with the name "{name}".' }),
    advice: msg({ message: "Put quotation marks around it if it is a text." }),
  },
  UNKNOWN_WORD_MEANT: {
    text: msg({ message: 'There is nothing with the name "{name}".' }),
    advice: msg({ message: "Did you mean {meant}?" }),
  },
  UNKNOWN_FUNCTION: {
    text: msg({ message: 'There is no function "{name}".' }),
    advice: msg({ message: "See the list of functions." }),
  },
  UNKNOWN_FUNCTION_MEANT: {
    text: msg({ message: 'There is no function "{name}".' }),
    advice: msg({ message: "Did you mean {meant}?" }),
  },
  ARGUMENTS: {
    text: msg({ message: "{name} takes {wanted} arguments, and here it gets {count}." }),
    advice: msg({ message: "Write it as {signature}." }),
  },
  UNKNOWN_PROPERTY: {
    text: msg({ message: 'A {type} has no "{name}".' }),
    advice: msg({ message: "It has {names}." }),
  },
  UNKNOWN_PROPERTY_MEANT: {
    text: msg({ message: 'A {type} has no "{name}".' }),
    advice: msg({ message: "Did you mean {meant}?" }),
  },
  UNTRANSLATED: {
    text: msg({ message: 'Not translated into {language}: the {property} "{text}".' }),
    advice: msg({ message: "Translate it, or take {language} out of the project's languages." }),
  },
  UNTRANSLATED_WORDS: {
    text: msg({ message: 'Not translated into {language}: the words to listen for "{text}".' }),
    advice: msg({ message: "Translate them, or take {language} out of the project's languages." }),
  },
  UNTRANSLATED_CONTENT: {
    text: msg({ message: 'The content "{key}" is not there in {language}.' }),
    advice: msg({ message: "Translate it, or take {language} out of the project's languages." }),
  },
  UNEVEN: {
    text: msg({ message: "The {property} has {found} items in {language}, and {wanted} in {base}." }),
    advice: msg({ message: "Give both languages {wanted} items." }),
  },
  UNEVEN_CASE: {
    text: msg({
      message: "The {property} has {found} items in {language}, and {wanted} in {base}: the translation is ignored.",
    }),
    advice: msg({ message: "Give both languages {wanted} items." }),
  },
  REFUSED: {
    text: msg({ message: "WhatsApp refuses this ({path}): {message}" }),
    advice: msg({ message: "Change it accordingly." }),
  },
  LONG_TEXT: {
    text: msg({
      message: "The text has {count} characters, and WhatsApp allows {most}, so it arrives in several messages.",
    }),
    advice: msg({ message: "Shorten it by {over} characters." }),
  },
  LONG_BODY: {
    text: msg({
      message:
        "The text has {count} characters, and WhatsApp allows {most} as a text with choices, so it arrives in two messages.",
    }),
    advice: msg({ message: "Shorten it by {over} characters." }),
  },
  LONG_CAPTION: {
    text: msg({
      message:
        "The text has {count} characters, and WhatsApp allows {most} as a caption, so it arrives in two messages.",
    }),
    advice: msg({ message: "Shorten it by {over} characters." }),
  },
  CHOICES_AS_NUMBERS: {
    text: msg({ message: "The choices fit neither buttons nor a list, so they are sent as numbers." }),
    advice: msg({ message: "Offer up to {rows} choices of up to {most} characters." }),
  },
  CUT_CHOICE: {
    text: msg({ message: 'The choice "{text}" has {count} characters, and a list shows {most}.' }),
    advice: msg({ message: "Shorten it by {over} characters." }),
  },
  CUT_TITLE: {
    text: msg({ message: 'The title "{text}" has {count} characters, and a list shows {most}.' }),
    advice: msg({ message: "Shorten it by {over} characters." }),
  },
  CUT_DESCRIPTION: {
    text: msg({ message: 'The description "{text}" has {count} characters, and a list shows {most}.' }),
    advice: msg({ message: "Shorten it by {over} characters." }),
  },
  TOO_MANY_CHOICES: {
    text: msg({ message: "There are {count} choices, and a list shows {most}." }),
    advice: msg({ message: 'Split the question in two, e.g. with a last choice "More".' }),
  },
  UNHEARD_CHOICES: {
    text: msg({ message: "No case of the question that follows hears {choices}: they count as something else." }),
    advice: msg({ message: "Add the words of these choices to the cases, in each language." }),
  },
  CLOSED_WINDOW: {
    text: msg({
      message:
        "The contact may have been silent for {hours} hours when this is sent, and WhatsApp takes free text only for 24 hours after a contact's message.",
    }),
    advice: msg({ message: "Use an approved template for this message, or send it earlier." }),
  },
  CLOSED_WINDOW_UNASKED: {
    text: msg({
      message:
        "The contact may not have written at all when this is sent, and WhatsApp takes free text only for 24 hours after a contact's message.",
    }),
    advice: msg({ message: "Use an approved template for this message, or send it earlier." }),
  },
};
