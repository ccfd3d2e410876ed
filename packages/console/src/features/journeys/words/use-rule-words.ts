import type { Question, Rule } from "@hotline/core/picture/index.ts";
import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../../../i18n/use-formats.ts";

/** When a way is taken, in words. */
export function useRuleWords(): (rule: Rule) => string {
  const { t } = useLingui();
  const formats = useFormats();
  return ({ type, arguments: given }) => {
    const [first = "", second = ""] = given;
    switch (type) {
      case "has_any_word":
        return t`has one of the words ${first}`;
      case "has_all_words":
        return t`has all of the words ${first}`;
      case "has_phrase":
        return t`has the phrase ${first}`;
      case "has_only_phrase":
      case "has_only_text":
        return t`is exactly ${first}`;
      case "has_beginning":
        return t`begins with ${first}`;
      case "has_text":
        return t`has some text`;
      case "has_number":
        return t`has a number`;
      case "has_number_between":
        return t`has a number from ${first} to ${second}`;
      case "has_number_eq":
        return t`is the number ${first}`;
      case "has_number_gt":
        return t`is more than ${first}`;
      case "has_number_gte":
        return t`is ${first} or more`;
      case "has_number_lt":
        return t`is less than ${first}`;
      case "has_number_lte":
        return t`is ${first} or less`;
      case "has_date":
        return t`has a date`;
      case "has_date_lt":
        return t`is before ${first}`;
      case "has_date_gt":
        return t`is after ${first}`;
      case "has_pattern":
        return t`has the pattern ${first}`;
      case "has_phone":
        return t`has a phone number`;
      case "has_email":
        return t`has an e-mail address`;
      case "has_group":
        return t`the person is in ${second === "" ? first : second}`;
      case "has_category":
        return t`was taken for ${formats.names(given)}`;
      case "has_error":
        return t`could not be worked out`;
      default:
        return given.length === 0 ? type : `${type}: ${formats.names(given)}`;
    }
  };
}

/** What a node waits for or looks at. */
export function useQuestionWords(): (question: Question) => string {
  const { t } = useLingui();
  const formats = useFormats();
  return ({ kind, operand, timeoutSeconds }) => {
    switch (kind) {
      case "answer": {
        if (timeoutSeconds === undefined) return t`Waits for an answer`;
        const time = formats.duration(timeoutSeconds);
        return t`Waits for an answer, at most ${time}`;
      }
      case "call":
        return t`Waits for the end of a call`;
      case "chance":
        return t`Goes on by chance`;
      case "expression":
        return t`Looks at ${operand}`;
    }
  };
}

/** What stands on a way out of a node. */
export function useExitWords(): (exit: {
  readonly categories: readonly string[];
  readonly isTimeout: boolean;
}) => string {
  const { t } = useLingui();
  return ({ categories, isTimeout }) => {
    if (isTimeout && categories.length <= 1) return t`No answer in time`;
    return categories.length === 0 ? t`Goes on` : categories.join(" · ");
  };
}
