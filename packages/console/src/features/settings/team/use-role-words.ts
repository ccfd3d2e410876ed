import { useLingui } from "@lingui/react/macro";
import type { Role } from "../../../generated/graphql.ts";

export interface RoleWords {
  readonly name: string;
  /** What they may do. */
  readonly may: string;
}

/** In the order of what they may. */
export const roles: readonly Role[] = ["VIEWER", "OPERATOR", "BUILDER", "ADMIN"];

export function useRoleWords(): Readonly<Record<Role, RoleWords>> {
  const { t } = useLingui();
  return {
    VIEWER: { name: t`Viewer`, may: t`Reads dashboards and conversations, without names and numbers.` },
    OPERATOR: { name: t`Operator`, may: t`Answers people, and sees who they are.` },
    BUILDER: { name: t`Builder`, may: t`Makes journeys, answers, content and what triage learns from.` },
    ADMIN: { name: t`Administrator`, may: t`Everything, the team and its keys too.` },
  };
}
