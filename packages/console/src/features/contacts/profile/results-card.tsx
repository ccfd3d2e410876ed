import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { ContactResultsDocument } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { LongText } from "../../../ui/long-text.tsx";
import { Section } from "../../../ui/section.tsx";
import { Since } from "../../../ui/since.tsx";
import classes from "../contacts.module.css";

interface ResultsCardProps {
  readonly id: string;
}

const shown = 5;

/** What came out of the person's newest journeys. */
export function ResultsCard({ id }: ResultsCardProps) {
  const { t } = useLingui();
  const { data } = useQuery(ContactResultsDocument, { variables: { id } });
  const all = (data?.contact?.results ?? []).filter(({ results }) => results.length > 0).slice(0, shown);
  if (all.length === 0) return null;
  return (
    <Section title={t`Results of journeys`}>
      {all.map(({ id: session, journey, startedAt, endedAt, results }) => (
        <div key={session}>
          <p className={classes["quiet"]}>
            <bdi dir="auto">{journey}</bdi> · <Since at={startedAt} />
            {endedAt ? null : (
              <>
                {" · "}
                <Trans>under way</Trans>
              </>
            )}
          </p>
          <dl className={classes["facts"]}>
            {results.map(({ name, value, category }) => (
              <Result key={name} name={name} value={value} category={category} />
            ))}
          </dl>
        </div>
      ))}
    </Section>
  );
}

function Result({
  name,
  value,
  category,
}: {
  readonly name: string;
  readonly value: string;
  readonly category: string;
}) {
  const formats = useFormats();
  return (
    <>
      <dt>
        <bdi dir="auto">{name}</bdi>
      </dt>
      <dd>
        <LongText text={formats.written(value)} />{" "}
        {category && category !== value ? <span className={classes["quiet"]}>({category})</span> : null}
      </dd>
    </>
  );
}
