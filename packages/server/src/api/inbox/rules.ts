import type { InboxRules } from "../../store/inbox/rules.ts";
import { because } from "../errors.ts";
import type { InboxRulesInput, InboxRules as Told } from "../generated/resolvers.ts";

export function rulesFor({ onExpiry, ...rules }: InboxRules): Told {
  return { ...rules, onExpiry: onExpiry === "queue" ? "QUEUE" : "HAND_BACK" };
}

const mostCapacity = 1000;
const mostMinutes = 24 * 60;

/** What is to change. */
export function readRulesInput({
  onExpiry,
  isAutomatic,
  capacity,
  claimMinutes,
}: InboxRulesInput): Partial<InboxRules> {
  if (!isWithin(capacity, mostCapacity)) throw because("OPERATOR_ROOM", { most: mostCapacity });
  if (!isWithin(claimMinutes, mostMinutes)) throw because("CLAIM_MINUTES", { most: mostMinutes });
  return {
    ...(typeof isAutomatic === "boolean" && { isAutomatic }),
    ...(typeof capacity === "number" && { capacity }),
    ...(typeof claimMinutes === "number" && { claimMinutes }),
    ...(onExpiry && { onExpiry: onExpiry === "QUEUE" ? "queue" : "handBack" }),
  };
}

const isWithin = (value: number | null | undefined, most: number) => (value ?? 1) >= 1 && (value ?? 1) <= most;
