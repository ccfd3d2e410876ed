import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { AnswerQuestionsDocument, type QuestionSide } from "../../../generated/graphql.ts";
import { joinedPages } from "../../../network/joined-pages.ts";
import { Section } from "../../../ui/section.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { JudgedList } from "./judged-list.tsx";
import { LanguageFilter } from "./language-filter.tsx";

const pageSize = 20;

/** The questions that an answer was given to, and those that came near it. */
export function HitsPanel({ answer }: { readonly answer: string }) {
  const { t } = useLingui();
  const [which, setWhich] = useState<QuestionSide>("GIVEN");
  const [language, setLanguage] = useState("");
  const variables = { answer, which, language: language === "" ? null : language, first: pageSize };
  const { data, error, refetch, fetchMore } = useQuery(AnswerQuestionsDocument, { variables });
  const page = data?.answerQuestions;
  const more = () =>
    void fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        answerQuestions: joinedPages(before.answerQuestions, next.answerQuestions),
      }),
    });
  return (
    <Section title={t`What people asked`}>
      <div className={classes["tools"]}>
        <SegmentedControl
          size="xs"
          aria-label={t`Which questions`}
          value={which}
          data={[
            { value: "GIVEN", label: t`Got it` },
            { value: "MISSED", label: t`Nearly got it` },
          ]}
          onChange={(value) => setWhich(value === "MISSED" ? "MISSED" : "GIVEN")}
        />
        <LanguageFilter size="xs" value={language} onChange={setLanguage} />
      </div>
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!page && !error ? <Loading /> : null}
      {page?.edges.length === 0 ? (
        <p className={classes["quiet"]}>
          <Trans>No question yet.</Trans>
        </p>
      ) : null}
      {page ? <JudgedList messages={page.edges.map(({ node }) => node)} /> : null}
      {page?.pageInfo.hasNextPage ? (
        <Button size="xs" variant="subtle" onClick={more}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </Section>
  );
}
