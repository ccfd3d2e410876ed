import { Trans } from "@lingui/react/macro";

/** Says why nothing can be changed on a page that everybody may read. */
export function ReadOnly() {
  return <Trans>You can read this. Administrators change it: ask one of them.</Trans>;
}
