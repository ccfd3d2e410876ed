import { useLazyQuery, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { TriageDocument, type TrialPartsFragment, TryQuestionDocument } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { Section } from "../../../ui/section.tsx";
import classes from "../answers.module.css";
import { Bubble } from "../editor/bubble.tsx";
import { OutcomeWords } from "./outcome-words.tsx";
import { SpokenSelect } from "./spoken-select.tsx";
import { NoModel, Rankings, TrialMarks, UrgencyWords } from "./trial-view.tsx";

/** A box to try a question: what triage makes of it and why, by the live model or another one. */
export function TryBox() {
  const { t } = useLingui();
  const formats = useFormats();
  const [text, setText] = useState("");
  const [language, setLanguage] = useState("");
  const [model, setModel] = useState("");
  const { data: state } = useQuery(TriageDocument);
  const [ask, { data, loading, error }] = useLazyQuery(TryQuestionDocument, { fetchPolicy: "no-cache" });
  const tryIt = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const variables = { text, language: language === "" ? null : language, model: model === "" ? null : model };
    // What goes wrong is shown below, from the query's own state.
    ask({ variables }).catch(() => undefined);
  };
  const models = (state?.triage.models ?? []).filter(({ isLive }) => !isLive);
  const nameOf = (isTrial: boolean, at: string) =>
    isTrial ? t`With the drafts, of ${formats.dateTime(at)}` : t`Trained ${formats.dateTime(at)}`;
  return (
    <Section title={t`Try a question`} description={t`Nothing is sent, and nothing is kept.`}>
      <form onSubmit={tryIt} className={classes["tools"]}>
        <TextInput
          className={classes["grow"] ?? ""}
          label={t`What a person might write`}
          dir="auto"
          maxLength={4096}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SpokenSelect value={language} onChange={setLanguage} />
        <Select
          label={t`Model`}
          value={model}
          allowDeselect={false}
          data={[
            { value: "", label: t`the live one` },
            ...models.map(({ version, isTrial, trainedAt }) => ({ value: version, label: nameOf(isTrial, trainedAt) })),
          ]}
          onChange={(value) => setModel(value ?? "")}
        />
        <Button type="submit" loading={loading}>
          <Trans>Try it</Trans>
        </Button>
      </form>
      <div role="status">
        {error ? <Alert color="red">{refusalWords(error)}</Alert> : null}
        {data ? <TrialView trial={data.tryQuestion} /> : null}
      </div>
    </Section>
  );
}

function TrialView({ trial }: { readonly trial: TrialPartsFragment }) {
  if (trial.model === null)
    return (
      <Alert color="gray">
        <NoModel />
      </Alert>
    );
  return (
    <div className={classes["languages"]}>
      <div className={classes["side"]}>
        <TrialMarks trial={trial} />
        <UrgencyWords trial={trial} />
        <div className={classes["phone"]}>
          <p className={classes["quiet"]}>
            <OutcomeWords outcome={trial.outcome} />
          </p>
          {trial.reply ? <Bubble text={trial.reply} /> : null}
        </div>
      </div>
      <Rankings trial={trial} />
    </div>
  );
}
