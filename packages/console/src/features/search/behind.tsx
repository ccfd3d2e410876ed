import { Trans } from "@lingui/react/macro";
import { Alert } from "@mantine/core";
import { useFormats } from "../../i18n/use-formats.ts";
import type { SearchState } from "./caught-up.ts";

const noticedSeconds = 60;

/** Says so where something said just now cannot be found yet. */
export function Behind({ state }: { readonly state: SearchState | undefined }) {
  const formats = useFormats();
  const behind = state?.behindSeconds ?? 0;
  if (!state || (state.isOn && behind < noticedSeconds)) return null;
  return (
    <Alert color="amber" mb="md">
      {state.isOn ? (
        <Trans>The search catches up: it knows all but the last {formats.duration(behind)}.</Trans>
      ) : (
        <Trans>Search indexing is switched off: what was said since is not found until it is on again.</Trans>
      )}
    </Alert>
  );
}
