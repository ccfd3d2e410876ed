import { Trans } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { useState } from "react";
import { opening } from "./opening.ts";

/** What a person wrote, in a place where others stand beside it: of much only the beginning, until all is asked for. */
export function LongText({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  const begins = opening(text);
  return (
    <>
      <bdi dir="auto">{isOpen ? text : (begins ?? text)}</bdi>
      {begins === null ? null : (
        <>
          {" "}
          <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? <Trans>Show less</Trans> : <Trans>Show all of it</Trans>}
          </Anchor>
        </>
      )}
    </>
  );
}
