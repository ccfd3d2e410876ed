export { Failure } from "./budget.ts";
export { collate } from "./collation.ts";
export { fromJson, jsonText, toBool, toJson, toNumber, toText } from "./conversions.ts";
export { findDate, findDateTime, findTime } from "./dates/human-dates.ts";
export { inZone, parseIso } from "./dates/moments.ts";
export {
  defaultEnvironment,
  type Environment,
  type LocationLevel,
  type Locations,
} from "./environment.ts";
export {
  evaluateText,
  evaluateValue,
  type Problem,
} from "./evaluate.ts";
export { format } from "./format.ts";
export { builtins, findFunction } from "./functions/index.ts";
export { limits } from "./limits.ts";
export { parseFormatted } from "./number-search.ts";
export { isPattern } from "./patterns.ts";
export { findPhones, nationalFormat, parsePhone, parsePhoneCountry } from "./phones.ts";
export { quote, unquote } from "./syntax/literals.ts";
export { parse } from "./syntax/parse.ts";
export { print } from "./syntax/print.ts";
export { references } from "./syntax/references.ts";
export type { Node, SyntaxProblem } from "./syntax/syntax.ts";
export { snakeCase, tokenize, tokenizeByCharacters, unicodeWords } from "./syntax/tokens.ts";
export { usesOf } from "./syntax/uses.ts";
export { rename, rewrite, templateProblems } from "./templates.ts";
export { formatUrn, parseUrn } from "./urns.ts";
export {
  array,
  boolean,
  type DateTimeValue,
  date,
  datetime,
  deprecate,
  error,
  type FunctionValue,
  type Lazy,
  type NumberValue,
  nothing,
  number,
  type ObjectValue,
  object,
  Properties,
  type Scope,
  type TextValue,
  text,
  time,
  type Value,
} from "./values.ts";
