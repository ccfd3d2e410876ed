import type { Permission } from "./roles.ts";
import type { Viewer } from "./viewer.ts";

/** Who may use a field or a route. */
export type Policy =
  | { readonly kind: "anyone" }
  | { readonly kind: "member" }
  | { readonly kind: "may"; readonly permission: Permission };

/** `Query.conversations`, `Mutation.claim` … and `GET /api/v1/contacts` to their policies. */
export type Policies = Readonly<Record<string, Policy>>;

/** Also who is not signed in. */
export const anyone: Policy = { kind: "anyone" };
/** Every member of the organisation, whatever their role. */
export const member: Policy = { kind: "member" };
export const may = (permission: Permission): Policy => ({ kind: "may", permission });

/** What has no policy is allowed to nobody. */
export function allows(policy: Policy | undefined, viewer: Pick<Viewer, "permissions"> | null): boolean {
  if (policy === undefined) return false;
  switch (policy.kind) {
    case "anyone":
      return true;
    case "member":
      return viewer !== null;
    case "may":
      return viewer?.permissions.has(policy.permission) ?? false;
  }
}
