import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import { PutModelLiveDocument, type TriagePartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { notify } from "../../../ui/notify.ts";
import { Section } from "../../../ui/section.tsx";
import { Moment } from "../../../ui/since.tsx";
import { EmptyState } from "../../../ui/states.tsx";

type Model = TriagePartsFragment["models"][number];

interface ModelsListProps {
  readonly state: TriagePartsFragment;
  readonly mayTrain: boolean;
}

/** The models that are kept: any of them can be put live again. */
export function ModelsList({ state, mayTrain }: ModelsListProps) {
  const { t } = useLingui();
  const lastLive = new Map([...state.switches].reverse().map((each) => [each.version, each]));
  const columns = useColumns(lastLive, mayTrain);
  return (
    <Section title={t`Models`}>
      <DataTable
        label={t`Models that are kept`}
        columns={columns}
        rows={state.models}
        rowKey={({ version }) => version}
        empty={<EmptyState title={<Trans>No model has been trained yet</Trans>} />}
      />
    </Section>
  );
}

type Switch = TriagePartsFragment["switches"][number];

function useColumns(lastLive: ReadonlyMap<string, Switch>, mayTrain: boolean): readonly Column<Model>[] {
  const { t } = useLingui();
  const formats = useFormats();
  return [
    { key: "version", label: t`Version`, cell: ({ version }) => <code>{version.slice(0, 8)}</code> },
    { key: "trained", label: t`Trained`, cell: ({ trainedAt }) => <Moment at={trainedAt} /> },
    {
      key: "live",
      label: t`Was live last from`,
      wideOnly: true,
      cell: ({ version }) => {
        const last = lastLive.get(version);
        if (!last) return <Trans>never</Trans>;
        return (
          <>
            <Moment at={last.at} />
            {last.by ? (
              <>
                {", "}
                <bdi dir="auto">{last.by}</bdi>
              </>
            ) : null}
          </>
        );
      },
    },
    {
      key: "size",
      label: t`Size in kB`,
      align: "end",
      wideOnly: true,
      cell: ({ bytes }) => formats.number(Math.round(bytes / 1000)),
    },
    {
      key: "do",
      label: <span className="visually-hidden">{t`What can be done`}</span>,
      align: "end",
      cell: (model) => <PutLive model={model} mayTrain={mayTrain} wasLive={lastLive.has(model.version)} />,
    },
  ];
}

interface PutLiveProps {
  readonly model: Model;
  readonly mayTrain: boolean;
  readonly wasLive: boolean;
}

/** What a model is, or the way to make it the live one. */
function PutLive({ model: { version, isLive, isTrial }, mayTrain, wasLive }: PutLiveProps) {
  const { t } = useLingui();
  const [putLive, { loading }] = useMutation(PutModelLiveDocument);
  if (isLive)
    return (
      <Badge color="green" variant="light">
        <Trans>live</Trans>
      </Badge>
    );
  if (isTrial)
    return (
      <Badge color="gray" variant="light">
        <Trans>to be tried</Trans>
      </Badge>
    );
  if (!mayTrain) return null;
  const go = () =>
    void putLive({ variables: { version } })
      .then(() => notify.ok(t`It is live in every process within a second.`))
      .catch(tellRefusal);
  return (
    <ConfirmButton
      size="xs"
      color="harbour"
      loading={loading}
      question={t`Put this model live?`}
      consequence={t`From the next message on it decides in every process. The present one can be put back the same way.`}
      confirmLabel={t`Put it live`}
      onConfirm={go}
    >
      {wasLive ? <Trans>Go back to it</Trans> : <Trans>Put it live</Trans>}
    </ConfirmButton>
  );
}
