import { useLazyQuery, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { JourneyNamesDocument, type Standing, WhatWouldHappenDocument } from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { Section } from "../../../ui/section.tsx";
import { SpokenSelect } from "../../answers/try/spoken-select.tsx";
import classes from "./triggers.module.css";
import { WouldView } from "./would-view.tsx";

/** What would this message do? Found out by the server with the code of the real turns; nothing happens. */
export function TryBox() {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const [language, setLanguage] = useState("");
  const [stands, setStands] = useState<Standing>("KNOWN");
  const [inJourney, setInJourney] = useState("");
  const [ask, { data, error, loading }] = useLazyQuery(WhatWouldHappenDocument, { fetchPolicy: "no-cache" });
  const isIn = stands === "IN_JOURNEY";
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const said = { text, language: language || null, stands, inJourney: isIn ? inJourney || null : null };
    // What goes wrong is shown below, from the query's own state.
    void ask({ variables: { said } }).catch(() => undefined);
  };
  return (
    <Section title={t`What would this message do?`} description={t`Nothing is sent or started.`}>
      <form className={classes["try"]} onSubmit={onSubmit}>
        <TextInput
          label={t`Message`}
          placeholder={t`hello`}
          dir="auto"
          maxLength={4096}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <StandingSelect value={stands} onChange={setStands} />
        {isIn ? <JourneySelect value={inJourney} onChange={setInJourney} /> : null}
        <SpokenSelect value={language} onChange={setLanguage} />
        <Button type="submit" loading={loading} disabled={text.trim() === "" || (isIn && inJourney === "")}>
          <Trans>Try</Trans>
        </Button>
      </form>
      <div role="status">
        {error ? <Alert color="red">{refusalWords(error)}</Alert> : null}
        {data && !error ? <WouldView would={data.whatWouldHappen} /> : null}
      </div>
    </Section>
  );
}

interface SelectProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function StandingSelect({ value, onChange }: SelectProps<Standing>) {
  const { t } = useLingui();
  const words: Readonly<Record<Standing, string>> = {
    KNOWN: t`has written before`,
    NEW: t`writes for the first time`,
    IN_JOURNEY: t`was asked something by a journey`,
    WAITS_FOR_HUMAN: t`waits for somebody on the team`,
    WITH_HUMAN: t`talks with somebody on the team`,
    STOPPED: t`asked for no more messages`,
  };
  return (
    <Select
      label={t`The person`}
      allowDeselect={false}
      value={value}
      data={Object.entries(words).map(([each, label]) => ({ value: each as Standing, label }))}
      onChange={(chosen) => onChange(chosen ?? "KNOWN")}
    />
  );
}

function JourneySelect({ value, onChange }: SelectProps<string>) {
  const { t } = useLingui();
  const { data } = useQuery(JourneyNamesDocument);
  const live = (data?.journeys ?? []).filter(({ state }) => state === "LIVE");
  return (
    <Select
      label={t`By which journey`}
      placeholder={t`Choose one`}
      searchable
      allowDeselect={false}
      value={value === "" ? null : value}
      data={live.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(chosen) => onChange(chosen ?? "")}
    />
  );
}
