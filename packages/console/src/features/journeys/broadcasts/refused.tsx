import { failureFor } from "@hotline/core/whatsapp/failures.ts";
import { Trans } from "@lingui/react/macro";
import type { BroadcastPartsFragment } from "../../../generated/graphql.ts";
import { failureWords } from "../../../ui/failures/failure-words.ts";
import classes from "./broadcasts.module.css";

/** Why WhatsApp takes a broadcast from nobody, and what the team can do. */
export function Refused({ broadcast: { state, refusalCode } }: { readonly broadcast: BroadcastPartsFragment }) {
  if (refusalCode === null) return null;
  return (
    <p className={classes["refused"]}>
      {failureWords(failureFor(refusalCode, 400).people)}{" "}
      {state === "PAUSED" ? (
        <Trans>Nothing more of it is sent. When that is mended, let it go on; else stop it.</Trans>
      ) : null}
    </p>
  );
}
