import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { remedyOf } from "./remedy-of.ts";
import type { Message } from "./thread.ts";

export interface Remedy {
  /** Its words go back to where they were written. */
  readonly rewrite: (text: string) => void;
  readonly template: () => void;
}

export function WhatNow({ message, remedy }: { readonly message: Message; readonly remedy: Remedy }) {
  const helps = remedyOf(message);
  switch (helps?.kind) {
    case "template":
      return (
        <Button size="compact-xs" variant="default" onClick={remedy.template}>
          <Trans>Choose a template</Trans>
        </Button>
      );
    case "rewrite":
      return (
        <Button size="compact-xs" variant="default" onClick={() => remedy.rewrite(helps.text)}>
          <Trans>Write it again</Trans>
        </Button>
      );
    case undefined:
      return null;
  }
}
