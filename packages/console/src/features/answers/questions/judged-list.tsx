import { Trans } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import type { JudgedPartsFragment } from "../../../generated/graphql.ts";
import { Since } from "../../../ui/since.tsx";
import classes from "../answers.module.css";
import { useTriageWords } from "../use-triage-words.ts";

/** Messages of people, each with the way into its conversation. */
export function JudgedList({ messages }: { readonly messages: readonly JudgedPartsFragment[] }) {
  const { nameOf } = useTriageWords();
  return (
    <ul className={classes["list"]}>
      {messages.map(({ id, contactId, text, at, shouldBe }) => (
        <li key={id}>
          <div dir="auto" className={classes["wrap"]}>
            {text}
          </div>
          <span className={classes["small"]}>
            <Since at={at} /> ·{" "}
            <Anchor component={Link} underline="always" to={`/inbox/${contactId}`} size="xs">
              <Trans>Conversation</Trans>
            </Anchor>
            {shouldBe ? (
              <>
                {" "}
                ·{" "}
                <Trans>
                  should be <b>{nameOf("answer", shouldBe)}</b>
                </Trans>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
