export { judgeUrgency, type UrgencyVerdict } from "./judge.ts";
export {
  prepareUrgency,
  type ReadyUrgency,
  type UrgencyExample,
  type UrgencyModel,
} from "./model.ts";
export { type SaidRule, SaidRules } from "./said.ts";
export { type OrdinaryText, trainUrgency } from "./train.ts";
