import { Trans } from "@lingui/react/macro";
import { IconLock } from "@tabler/icons-react";
import { Navigate } from "react-router";
import { useViewer } from "../session/viewer.ts";
import { useReachable } from "../shell/use-reachable.ts";
import { EmptyState } from "../ui/states.tsx";
import { firstArea } from "./first-area.ts";

/** Leads who asked for no page to where they begin. */
export function Home() {
  const { role } = useViewer();
  const first = firstArea(role, useReachable());
  if (first) return <Navigate to={first.path} replace />;
  return (
    <EmptyState icon={IconLock} title={<Trans>Nothing here is open to you yet</Trans>}>
      <Trans>An administrator of your organisation can give you a role.</Trans>
    </EmptyState>
  );
}
