import { useLazyQuery, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Badge, Button, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { TriageDocument, TryQuestionDocument, type TryQuestionQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { useViewer } from "../../../session/viewer.ts";
import { Section } from "../../../ui/section.tsx";
import classes from "../answers.module.css";
import { Bubble } from "../editor/bubble.tsx";
import { RankingView } from "./ranking-view.tsx";
import { TellingWords } from "./telling-words.tsx";

type Trial = TryQuestionQuery["tryQuestion"];

/** A box to try a question: what triage makes of it and why, by the live model or another one. */
export function TryBox() {
  const { t } = useLingui();
  const formats = useFormats();
  const { organisation } = useViewer();
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
        <Select
          label={t`They speak`}
          value={language}
          allowDeselect={false}
          data={[
            { value: "", label: t`not known` },
            ...organisation.languages.map((code) => ({ value: code, label: formats.language(code) })),
          ]}
          onChange={(value) => setLanguage(value ?? "")}
        />
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

function TrialView({ trial }: { readonly trial: Trial }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { language, languageConfidence, urgency, safetyWord, states, answers, labels, reply } = trial;
  if (trial.model === null)
    return (
      <Alert color="gray">
        <Trans>No model was trained yet: without one only STOP and calls for help are understood.</Trans>
      </Alert>
    );
  const sure = formats.percent(languageConfidence);
  return (
    <div className={classes["languages"]}>
      <div className={classes["side"]}>
        <p className={classes["row"]}>
          {urgency?.isUrgent || safetyWord === "emergency" ? (
            <Badge color="red">
              <Trans>urgent</Trans>
            </Badge>
          ) : (
            <Badge color="gray" variant="light">
              <Trans>not urgent</Trans>
            </Badge>
          )}
          <Badge color="gray" variant="light">
            {language ? t`${formats.language(language)}, ${sure} sure` : t`language unsure`}
          </Badge>
          {safetyWord === "optOut" ? (
            <Badge color="amber" variant="light">
              <Trans>wants no more messages</Trans>
            </Badge>
          ) : null}
          {states.map((state) => (
            <Badge key={state} color="violet" variant="light">
              <bdi>{state}</bdi>
            </Badge>
          ))}
        </p>
        {urgency ? (
          <p className={classes["quiet"]}>
            {urgency.rule ? (
              <Trans>
                Loudest warning sign: <code>{urgency.rule}</code>, {formats.number(round(urgency.score))}; it rings
                above {formats.number(round(urgency.threshold))}.
              </Trans>
            ) : null}{" "}
            <TellingWords words={urgency.words} />
          </p>
        ) : null}
        <div className={classes["phone"]}>
          {reply ? (
            <Bubble text={reply} />
          ) : (
            <p className={classes["quiet"]}>
              {answers?.verdict === "half" ? (
                <Trans>The person is asked whether one of these was meant.</Trans>
              ) : (
                <Trans>A person of the team would answer.</Trans>
              )}
            </p>
          )}
        </div>
      </div>
      {answers ? <RankingView title={t`Answers`} ranking={answers} /> : null}
      {labels ? <RankingView title={t`Labels`} ranking={labels} /> : null}
    </div>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
