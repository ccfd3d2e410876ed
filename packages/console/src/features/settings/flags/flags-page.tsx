import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { FlagsChangedDocument, FlagsDocument, type FlagsQuery } from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Moment } from "../../../ui/since.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { ReadOnly } from "../read-only.tsx";
import { FlagRow } from "./flag-row.tsx";
import { useFlagWords } from "./use-flag-words.ts";

export function FlagsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(FlagsDocument);
  const { data: told } = useSubscription(FlagsChangedDocument, { onData: () => void refetch() });
  const flags = told?.flagsChanged ?? data?.flags;
  const may = useMay("flags.write");
  const inForce = <Trans>A switch is in force everywhere within two seconds.</Trans>;
  return (
    <Page title={t`Flags`} description={may ? inForce : <ReadOnly />}>
      {flags?.map((flag) => (
        <FlagRow key={flag.name} flag={flag} />
      ))}
      {data && data.sheds.length > 0 ? <Sheds sheds={data.sheds} /> : null}
      {error && !flags ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {flags || error ? null : <Loading />}
    </Page>
  );
}

function Sheds({ sheds }: Pick<FlagsQuery, "sheds">) {
  const { t } = useLingui();
  const words = useFlagWords();
  return (
    <Section
      title={t`By load`}
      description={
        <Trans>What was switched off by itself because there was too much to do, and came back when it was calm.</Trans>
      }
    >
      <DataTable
        label={t`Switched off by load`}
        rows={sheds}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", label: t`What`, cell: ({ name }) => words[name].title },
          { key: "shed", label: t`Off`, cell: ({ shedAt }) => <Moment at={shedAt} /> },
          {
            key: "back",
            label: t`Back`,
            cell: ({ restoredAt }) => (restoredAt ? <Moment at={restoredAt} /> : <Trans>not yet</Trans>),
          },
        ]}
      />
    </Section>
  );
}
