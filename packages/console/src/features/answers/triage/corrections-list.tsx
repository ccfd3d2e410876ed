import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { CorrectionsDocument, type CorrectionsQuery, DecideCorrectionsDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { notify } from "../../../ui/notify.ts";
import { Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { useTriageWords } from "../use-triage-words.ts";

type Correction = CorrectionsQuery["corrections"]["edges"][number]["node"];

const pageSize = 100;

type Settle = (ids: readonly string[], approve: boolean) => void;

/** What people of the team say triage got wrong; approved ones are learned. */
export function CorrectionsList({ mayDecide }: { readonly mayDecide: boolean }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(CorrectionsDocument, { variables: { state: "PROPOSED", first: pageSize } });
  const [decide, { loading }] = useMutation(DecideCorrectionsDocument);
  const settle: Settle = (ids, approve) =>
    void decide({ variables: { ids: [...ids], approve } })
      .then(() => {
        if (approve) notify.ok(t`Approved: a training learns it now.`);
        return refetch();
      })
      .catch(tellRefusal);
  const columns = useColumns(({ id }) => (mayDecide ? <Decide {...{ id, loading, settle }} /> : null));
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const rows = data.corrections.edges.map(({ node }) => node);
  const approveAll = () =>
    settle(
      rows.map(({ id }) => id),
      true,
    );
  return (
    <>
      {mayDecide && rows.length > 1 ? (
        <Button variant="default" mb="sm" loading={loading} onClick={approveAll}>
          <Trans>Approve all of these</Trans>
        </Button>
      ) : null}
      <DataTable
        label={t`Corrections`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={<Trans>No correction waits</Trans>}>
            <Trans>When somebody in the inbox says what triage got wrong, it comes here.</Trans>
          </EmptyState>
        }
      />
    </>
  );
}

function useColumns(decide: Column<Correction>["cell"]): readonly Column<Correction>[] {
  const { t } = useLingui();
  const { kinds, nameOf } = useTriageWords();
  return [
    {
      key: "text",
      label: t`Message`,
      cell: ({ text }) => (
        <span dir="auto" className={classes["wrap"]}>
          {text}
        </span>
      ),
    },
    { key: "about", label: t`About`, wideOnly: true, cell: ({ about }) => kinds[about] ?? about },
    {
      key: "said",
      label: t`Triage said`,
      cell: ({ about, said }) => <Said about={about} name={said && nameOf(about, said)} />,
    },
    { key: "shouldBe", label: t`Right is`, cell: ({ about, shouldBe }) => <bdi>{nameOf(about, shouldBe)}</bdi> },
    {
      key: "by",
      label: t`By`,
      wideOnly: true,
      cell: ({ proposedBy, proposedAt }) => (
        <>
          <bdi>{proposedBy}</bdi>, <Since at={proposedAt} />
        </>
      ),
    },
    { key: "decide", label: <span className="visually-hidden">{t`Decide`}</span>, align: "end", cell: decide },
  ];
}

interface SaidProps {
  readonly about: string;
  readonly name: string | null | undefined;
}

/** A message in which no sign was seen was taken for one that is not urgent. */
function Said({ about, name }: SaidProps) {
  if (name) return <bdi>{name}</bdi>;
  return about === "urgency" ? <Trans>Not urgent</Trans> : <Trans>nothing</Trans>;
}

interface DecideProps {
  readonly id: string;
  readonly loading: boolean;
  readonly settle: Settle;
}

function Decide({ id, loading, settle }: DecideProps) {
  return (
    <Group gap="xs" justify="end" wrap="nowrap">
      <Button size="xs" variant="default" disabled={loading} onClick={() => settle([id], false)}>
        <Trans>Reject</Trans>
      </Button>
      <Button size="xs" disabled={loading} onClick={() => settle([id], true)}>
        <Trans>Approve</Trans>
      </Button>
    </Group>
  );
}
