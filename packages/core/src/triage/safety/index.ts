export { asksToComeBack } from "./opt-in.ts";
export { type SafetyWord, safetyWord } from "./safety.ts";
export { mayReach, type SensitiveState, type StateSeen, statesTold } from "./states.ts";
