import type { Policy } from "../policies/policy.ts";
import { grantable } from "../policies/roles.ts";
import type { Viewer } from "../policies/viewer.ts";
import { because } from "./errors.ts";

/** A resolver or a route may refuse for reasons of its own; this tells the two apart. */
const byPolicy = { by: "policy" };

/** Why a policy lets somebody not in: people are told of their role, programs which scope their key would need. */
export function refusedBy(
  policy: Policy | undefined,
  viewer: Viewer | null,
  ask: "SIGN_IN" | "SIGN_IN_OR_KEY" | "KEY_UNKNOWN" | "KEY_ENDED",
): Error {
  if (viewer === null) return because(ask, {}, byPolicy);
  if (viewer.kind === "person") return because("ROLE", {}, byPolicy);
  const scope = policy?.kind === "may" ? grantable.find((one) => one === policy.permission) : undefined;
  return scope === undefined ? because("NOT_BY_KEY", {}, byPolicy) : because("SCOPE", { scope }, byPolicy);
}
