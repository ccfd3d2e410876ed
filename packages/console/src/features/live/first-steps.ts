import type { FirstStepsQuery } from "../../generated/graphql.ts";

export type FirstSteps = FirstStepsQuery["firstSteps"];
export type StepKey = FirstSteps["steps"][number]["key"];

/** Where each step is taken. */
export const placeOf: Readonly<Record<StepKey, string>> = {
  NUMBER: "/settings/numbers",
  WEBHOOK: "/settings/numbers",
  JOURNEY: "/journeys",
  ANSWERS: "/answers",
  HOURS: "/settings/organisation",
  TEAM: "/settings/team",
};

/** What decides whether somebody is asked about them at all: the server says the same, step by step. */
export const stepPermissions: readonly string[] = ["settings.write", "journeys.write", "content.write", "team.manage"];

/** Whether there is anything left to show. */
export function isShown({ isPutAway, steps }: FirstSteps): boolean {
  return !isPutAway && steps.some(({ isDone }) => !isDone);
}
