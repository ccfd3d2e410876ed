import { useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { ErrorState } from "../ui/states.tsx";
import { isProgramFault } from "./is-program-fault.ts";

/** What a page shows when it breaks: the navigation around it still works. */
export function PageError() {
  const error = useRouteError();
  const { t } = useLingui();
  useEffect(() => {
    document.title = "Hotline";
  }, []);
  if (isRouteErrorResponse(error) && error.status === 404)
    return <ErrorState error={t`There is no such page. It may have been moved, or the address has a slip.`} />;
  const fault = t`The program has a fault here. If trying again does not help, tell whoever looks after this hotline.`;
  return <ErrorState error={isProgramFault(error) ? fault : error} retry={() => location.reload()} />;
}
