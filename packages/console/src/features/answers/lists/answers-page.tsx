import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { useState } from "react";
import { AnswerUseDocument, type EntryListPartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useMay } from "../../../session/viewer.ts";
import type { Column } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { TryBox } from "../try/try-box.tsx";
import { EntryList } from "./entry-list.tsx";

const days = 30;

/** Approved answers, with how often each was given and nearly given. */
export function AnswersPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const [tries, setTries] = useState(false);
  const { data } = useQuery(AnswerUseDocument, { variables: { days } });
  const use = new Map(data?.answerUse.map((each) => [each.answer, each]));
  const mayPublish = useMay("content.write");
  const mayPropose = useMay("triage.correct");
  const figures: readonly Column<EntryListPartsFragment>[] = [
    { key: "given", label: t`Given`, align: "end", cell: ({ key }) => formats.number(use.get(key)?.given ?? 0) },
    {
      key: "missed",
      label: t`Nearly given`,
      align: "end",
      wideOnly: true,
      cell: ({ key }) => formats.number(use.get(key)?.missed ?? 0),
    },
  ];
  return (
    <Page
      title={t`Answers`}
      description={t`Approved replies to what people ask. Figures are of the last ${days} days.`}
      actions={
        <Button
          variant="default"
          leftSection={<IconFlask size={16} />}
          aria-expanded={tries}
          onClick={() => setTries(!tries)}
        >
          <Trans>Try a question</Trans>
        </Button>
      }
    >
      {tries ? <TryBox /> : null}
      <EntryList
        kind="ANSWER"
        mayWrite={mayPublish || mayPropose}
        more={figures}
        empty={<Trans>No answer is like this</Trans>}
      />
    </Page>
  );
}
