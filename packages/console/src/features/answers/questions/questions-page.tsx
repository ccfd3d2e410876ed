import { useMutation, useQuery } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Button } from "@mantine/core";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import {
  DraftFromQuestionsDocument,
  OpenQuestionsDocument,
  type OpenQuestionsQuery,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { entryHref } from "../kinds.ts";
import { useTriageWords } from "../use-triage-words.ts";
import { JudgedList } from "./judged-list.tsx";
import { LanguageFilter } from "./language-filter.tsx";

type Group = OpenQuestionsQuery["openQuestions"]["groups"][number];

/** What people asked and no answer was found for, alike questions together. */
export function QuestionsPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const [language, setLanguage] = useState("");
  const variables = { language: language === "" ? null : language };
  const { data, previousData, error, refetch } = useQuery(OpenQuestionsDocument, { variables });
  const found = (data ?? previousData)?.openQuestions;
  const looked = formats.number(found?.lookedAt ?? 0);
  return (
    <Page
      title={t`Open questions`}
      width="text"
      description={
        found && found.lookedAt > 0 ? (
          <Trans>The newest {looked} questions that found no answer. Those asked most often come first.</Trans>
        ) : null
      }
      actions={<LanguageFilter value={language} onChange={setLanguage} />}
    >
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!found && !error ? <Loading /> : null}
      {found?.groups.length === 0 ? (
        <EmptyState title={<Trans>Every question found its answer</Trans>}>
          <Trans>Questions that nobody's answer fits come here by themselves.</Trans>
        </EmptyState>
      ) : null}
      <ul className={classes["list"]}>
        {found?.groups.map((group) => (
          <li key={group.messages[0]?.id ?? ""} className={classes["card"]}>
            <QuestionGroup group={group} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function QuestionGroup({ group }: { readonly group: Group }) {
  const formats = useFormats();
  const navigate = useNavigate();
  const mayPropose = useMay("triage.correct");
  const { nameOf } = useTriageWords();
  const [draft, { loading }] = useMutation(DraftFromQuestionsDocument);
  const { count, people, messages, nearest } = group;
  const begin = () =>
    draft({ variables: { messageIds: messages.map(({ id }) => id) } })
      .then(({ data }) => data && navigate(entryHref("ANSWER", data.draftFromQuestions.key)))
      .catch(tellRefusal);
  const [first, ...others] = messages;
  const nearness = nearest ? formats.percent(nearest.confidence) : "";
  return (
    <>
      <div className={`${classes["row"]} ${classes["between"]}`}>
        <span className={classes["row"]}>
          <Badge color={count > 1 ? "amber" : "gray"} variant="light">
            <Plural value={count} one="# question" other="# questions" />
          </Badge>
          <span className={classes["small"]}>
            <Plural value={people} one="# person" other="# people" />
          </span>
        </span>
        {mayPropose ? (
          <Button size="xs" variant="default" loading={loading} onClick={() => void begin()}>
            <Trans>Write an answer</Trans>
          </Button>
        ) : null}
      </div>
      {first ? <JudgedList messages={[first]} /> : null}
      {nearest ? (
        <p className={classes["small"]}>
          <Trans>
            Nearest answer:{" "}
            <Anchor component={Link} underline="always" to={entryHref("ANSWER", nearest.name)} size="xs">
              {nameOf("answer", nearest.name)}
            </Anchor>
            , {nearness}
          </Trans>
        </p>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary className={classes["quiet"]}>
            <Trans>Others like it</Trans>
          </summary>
          <JudgedList messages={others} />
        </details>
      ) : null}
    </>
  );
}
