import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { SuggestedAnswersDocument } from "../../../../generated/graphql.ts";
import { useFormats } from "../../../../i18n/use-formats.ts";
import type { Row } from "../../inbox.ts";
import classes from "../conversation.module.css";

/** What is less likely than this only hides what fits. */
const leastShare = 0.05;

/** Approved answers that may fit what the person wrote last; one click puts the text into the composer. */
export function Suggestions({
  conversation,
  onChoose,
}: {
  readonly conversation: Row;
  readonly onChoose: (text: string) => void;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const { contactId, waitingSince, lastInboundAt } = conversation;
  const { data, refetch } = useQuery(SuggestedAnswersDocument, {
    variables: { contactId },
    skip: !waitingSince && !lastInboundAt,
    fetchPolicy: "network-only",
  });
  const known = useRef(lastInboundAt);
  useEffect(() => {
    if (known.current === lastInboundAt) return;
    known.current = lastInboundAt;
    // Another message has other answers.
    void refetch();
  }, [lastInboundAt, refetch]);
  const answers = (data?.suggestedAnswers ?? []).filter(({ confidence }) => confidence >= leastShare);
  if (answers.length === 0) return null;
  return (
    <section className={classes["suggestions"]} aria-label={t`Suggested answers`}>
      {answers.map(({ key, title, text, confidence }) => (
        <button key={key} type="button" className={classes["suggestion"]} title={text} onClick={() => onChoose(text)}>
          <bdi>{title}</bdi> {formats.percent(confidence)}
        </button>
      ))}
    </section>
  );
}
