import { Trans } from "@lingui/react/macro";
import classes from "../answers.module.css";
import type { Saving } from "./use-draft.ts";

/** Whether what was typed is kept; told to screen readers when it changes. */
export function SavingState({ saving }: { readonly saving: Saving }) {
  return (
    <span className={classes["quiet"]} role="status">
      {saving === "nothing" ? null : "· "}
      <Words saving={saving} />
    </span>
  );
}

function Words({ saving }: { readonly saving: Saving }) {
  switch (saving) {
    case "nothing":
      return null;
    case "typed":
    case "saving":
      return <Trans>Saving the draft…</Trans>;
    case "saved":
      return <Trans>Draft saved</Trans>;
    case "conflict":
    case "failed":
      return <Trans>Not saved</Trans>;
  }
}
