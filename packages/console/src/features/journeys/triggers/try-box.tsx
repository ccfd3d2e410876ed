import { useLazyQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Checkbox, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { WhatWouldHappenDocument, type WhatWouldHappenQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { Section } from "../../../ui/section.tsx";
import classes from "./triggers.module.css";

type Would = WhatWouldHappenQuery["whatWouldHappen"];

/** What would this message do? Decided by the server as it is for the real ones; nothing happens. */
export function TryBox() {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const [isNew, setIsNew] = useState(false);
  const [isWaiting, setIsWaiting] = useState(false);
  const [ask, { data, error, loading }] = useLazyQuery(WhatWouldHappenDocument, { fetchPolicy: "network-only" });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void ask({ variables: { said: { text, isNew, isWaiting } } }).catch(() => undefined);
  };
  return (
    <Section title={t`What would this message do?`} description={t`Nothing is sent or started.`}>
      <form className={classes["try"]} onSubmit={onSubmit}>
        <TextInput
          aria-label={t`Message`}
          placeholder={t`hello`}
          dir="auto"
          maxLength={4096}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Checkbox
          label={t`writes for the first time`}
          checked={isNew}
          onChange={({ currentTarget }) => setIsNew(currentTarget.checked)}
        />
        <Checkbox
          label={t`a journey waits for an answer`}
          checked={isWaiting}
          onChange={({ currentTarget }) => setIsWaiting(currentTarget.checked)}
        />
        <Button type="submit" loading={loading} disabled={text.trim() === ""}>
          <Trans>Try</Trans>
        </Button>
      </form>
      <div aria-live="polite">
        {error ? <Alert color="red">{refusalWords(error)}</Alert> : null}
        {data && !error ? <Answer would={data.whatWouldHappen} /> : null}
      </div>
    </Section>
  );
}

function Answer({ would }: { readonly would: Would }) {
  const { does, journeyId, journeyName } = would;
  const color = does === "START" ? "green" : does === "ANSWER" ? "violet" : "gray";
  return (
    <Alert color={color} mt="sm">
      {does === "START" ? (
        <strong>
          <Trans>
            Starts <Link to={`/journeys/${journeyId}`}>{journeyName}</Link>
          </Trans>
        </strong>
      ) : does === "ANSWER" ? (
        <strong>
          <Trans>Answers the journey that waits</Trans>
        </strong>
      ) : (
        <strong>
          <Trans>No journey takes it</Trans>
        </strong>
      )}{" "}
      <Because would={would} />
    </Alert>
  );
}

function Because({ would: { because, keyword, language, isSlip } }: { readonly would: Would }) {
  const formats = useFormats();
  const spoken = language ? formats.language(language) : "";
  switch (because) {
    case "keyword":
      return isSlip ? (
        <Trans>
          because it is nearly the keyword <bdi>{keyword}</bdi> ({spoken}), with one slip.
        </Trans>
      ) : (
        <Trans>
          because of the keyword <bdi>{keyword}</bdi> ({spoken}).
        </Trans>
      );
    case "newContact":
      return <Trans>because they write for the first time.</Trans>;
    case "catchAll":
      return <Trans>because nothing else takes it.</Trans>;
    case "answer":
      return <Trans>because no keyword in it may break in.</Trans>;
    case "optOut":
      return <Trans>because it asks for no more messages: that is done before any journey.</Trans>;
    default:
      return <Trans>because nothing fits. It waits for a human.</Trans>;
  }
}
