import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { contentOf } from "../content.ts";
import type { Message } from "./thread.ts";

export interface Remedy {
  /** Its words go back to where they were written. */
  readonly rewrite: (text: string) => void;
  readonly template: () => void;
}

/** More than 24 hours have passed since the person wrote, as WhatsApp counts them. */
const windowClosed = 131047;

export function WhatNow({
  message: { content, delivery },
  remedy,
}: {
  readonly message: Message;
  readonly remedy: Remedy;
}) {
  const said = contentOf(content);
  if (delivery?.failure?.code === windowClosed)
    return (
      <Button size="compact-xs" variant="default" onClick={remedy.template}>
        <Trans>Choose a template</Trans>
      </Button>
    );
  if (said.kind !== "text") return null;
  return (
    <Button size="compact-xs" variant="default" onClick={() => remedy.rewrite(said.text)}>
      <Trans>Write it again</Trans>
    </Button>
  );
}
