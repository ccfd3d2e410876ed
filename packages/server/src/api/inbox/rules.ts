import { defaultRules, type InboxRules } from "../../store/inbox/rules.ts";
import { because } from "../errors.ts";
import type { InboxRulesInput, InboxRules as Told } from "../generated/resolvers.ts";

export function rulesFor({ onExpiry, ...rules }: InboxRules): Told {
  return { ...rules, onExpiry: onExpiry === "queue" ? "QUEUE" : "HAND_BACK" };
}

const mostCapacity = 1000;
const mostMinutes = 24 * 60;

export function readRulesInput({ onExpiry, isAutomatic, capacity, claimMinutes }: InboxRulesInput): InboxRules {
  if (capacity < 1 || capacity > mostCapacity) throw because("OPERATOR_ROOM", { most: mostCapacity });
  if (claimMinutes < 1 || claimMinutes > mostMinutes) throw because("CLAIM_MINUTES", { most: mostMinutes });
  return {
    ...defaultRules,
    isAutomatic,
    capacity,
    claimMinutes,
    onExpiry: onExpiry === "QUEUE" ? "queue" : "handBack",
  };
}
