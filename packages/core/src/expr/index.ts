export { Budget, Failure } from "./budget.ts";
export { collate } from "./collation.ts";
export { fromJson, type Json, jsonText, toBool, toJson, toNumber, toText } from "./conversions.ts";
export { findDate, findDateTime, findTime } from "./dates/human-dates.ts";
export { inZone, parseIso } from "./dates/moments.ts";
export { asDateTime } from "./dates/to-moment.ts";
export {
  type DateFormat,
  defaultEnvironment,
  type Environment,
  type LocationLevel,
  type Locations,
  type NumberFormat,
  type TimeFormat,
} from "./environment.ts";
export {
  type EvaluateOptions,
  evaluateText,
  evaluateValue,
  type Problem,
  type TextOutcome,
  type ValueOutcome,
  type Warning,
} from "./evaluate.ts";
export { format } from "./format.ts";
export type { Builtin } from "./functions/builtin.ts";
export { builtins, findFunction } from "./functions/index.ts";
export { limits } from "./limits.ts";
export { findNumbers, parseFormatted } from "./number-search.ts";
export { isPattern } from "./patterns.ts";
export { findPhones, nationalFormat, parsePhone, parsePhoneCountry } from "./phones.ts";
export { quote, unquote } from "./syntax/literals.ts";
export { type Parsed, parse } from "./syntax/parse.ts";
export { print } from "./syntax/print.ts";
export { references } from "./syntax/references.ts";
export { renameKey } from "./syntax/rename-key.ts";
export type { Node, Operator, SyntaxProblem } from "./syntax/syntax.ts";
export { snakeCase, tokenize, tokenizeByCharacters, unicodeWords } from "./syntax/tokens.ts";
export { type Used, type Uses, usesOf } from "./syntax/uses.ts";
export { rename, rewrite, templateProblems } from "./templates.ts";
export { formatUrn, parseUrn, type UrnParts } from "./urns.ts";
export {
  type ArrayValue,
  array,
  type BooleanValue,
  boolean,
  type DateTimeValue,
  type DateValue,
  date,
  datetime,
  deprecate,
  type ErrorValue,
  emptyText,
  error,
  type FunctionValue,
  type Lazy,
  type NullValue,
  type NumberValue,
  no,
  nothing,
  number,
  type ObjectValue,
  object,
  Properties,
  type Scope,
  type TextValue,
  type TimeValue,
  text,
  time,
  type Value,
  yes,
} from "./values.ts";
