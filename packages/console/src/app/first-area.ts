import type { Feature } from "../features/feature.ts";
import type { Role } from "../generated/graphql.ts";

/**
 * Where somebody begins who asked for nothing else: an operator where people wait for them, all others at the head of the
 * navigation.
 */
export function firstArea(role: Role, reachable: readonly Feature[]): Feature | undefined {
  const own = role === "OPERATOR" ? reachable.find(({ key }) => key === "inbox") : undefined;
  return own ?? reachable[0];
}
