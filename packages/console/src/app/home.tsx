import { Trans } from "@lingui/react/macro";
import { IconLock } from "@tabler/icons-react";
import { Navigate } from "react-router";
import { useReachable } from "../shell/use-reachable.ts";
import { EmptyState } from "../ui/states.tsx";

/** The first area that the viewer may enter. */
export function Home() {
  const [first] = useReachable();
  if (first) return <Navigate to={first.path} replace />;
  return (
    <EmptyState icon={IconLock} title={<Trans>Nothing here is open to you yet</Trans>}>
      <Trans>An administrator of your organisation can give you a role.</Trans>
    </EmptyState>
  );
}
