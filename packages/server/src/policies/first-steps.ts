import { member, type Policies } from "./policy.ts";

/** Each member sees those of the steps that their role can take, and puts them away for themselves. */
export const firstSteps: Policies = {
  "Query.firstSteps": member,
  "Mutation.putFirstStepsAway": member,
};
