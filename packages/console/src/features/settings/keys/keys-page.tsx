import { useMutation, useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useState } from "react";
import {
  ApiKeysChangedDocument,
  ApiKeysDocument,
  type ApiKeysQuery,
  EndApiKeyDocument,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { endedSince } from "./key-end.ts";
import { KeyWindow } from "./key-window.tsx";
import { useScopeWords } from "./use-scope-words.ts";

type ApiKey = ApiKeysQuery["apiKeys"][number];

export function KeysPage() {
  const { t } = useLingui();
  const [makes, make] = useState(false);
  const { data, error, refetch } = useQuery(ApiKeysDocument);
  const again = () => void refetch();
  useSubscription(ApiKeysChangedDocument, { onData: again });
  const close = () => {
    make(false);
    again();
  };
  const actions = (
    <Button leftSection={<IconKey size={16} />} onClick={() => make(true)}>
      <Trans>Make a key</Trans>
    </Button>
  );
  return (
    <Page title={t`API keys`} description={<About />} actions={actions}>
      {data ? <KeyTable keys={data.apiKeys} onChanged={again} /> : null}
      {error && !data ? <ErrorState error={error} retry={again} /> : null}
      {data || error ? null : <Loading />}
      {makes && data ? <KeyWindow scopes={data.apiScopes} onClose={close} /> : null}
    </Page>
  );
}

function About() {
  return (
    <Trans>
      What can be asked with a key is described by{" "}
      <Anchor href="/api/v1/openapi.json" target="_blank" rel="noreferrer" inherit underline="always">
        the OpenAPI document
      </Anchor>
      .
    </Trans>
  );
}

function KeyTable({ keys, onChanged }: { readonly keys: readonly ApiKey[]; readonly onChanged: () => void }) {
  const { t } = useLingui();
  const words = useScopeWords();
  const now = useNow();
  const [endKey] = useMutation(EndApiKeyDocument);
  const end = (id: string) => endKey({ variables: { id } }).then(onChanged, tellRefusal);
  const columns: readonly Column<ApiKey>[] = [
    { key: "name", label: <Trans>Program</Trans>, cell: ({ name }) => <bdi dir="auto">{name}</bdi> },
    {
      key: "prefix",
      label: <Trans>Key</Trans>,
      below: "name",
      cell: ({ prefix }) => <bdi dir="ltr">{`${prefix}…`}</bdi>,
    },
    {
      key: "scopes",
      label: <Trans>May</Trans>,
      wideOnly: true,
      cell: ({ scopes }) => scopes.map(words).join(" · "),
    },
    {
      key: "used",
      label: <Trans>Used last</Trans>,
      wideOnly: true,
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Since at={lastUsedAt} /> : <Trans>never</Trans>),
    },
    {
      key: "until",
      label: <Trans>How long it is valid</Trans>,
      below: "name",
      cell: (key) => <Until apiKey={key} />,
    },
    {
      key: "end",
      label: <span className="visually-hidden">{t`What can be done`}</span>,
      align: "end",
      cell: ({ id, name, ...ends }) =>
        endedSince(ends, now) !== null ? null : (
          <ConfirmButton
            variant="subtle"
            color="red"
            question={t`End the key of ${name}?`}
            consequence={<Trans>The program is refused from that moment on. This cannot be undone.</Trans>}
            confirmLabel={t`End the key`}
            onConfirm={() => void end(id)}
          >
            <Trans>End</Trans>
          </ConfirmButton>
        ),
    },
  ];
  return (
    <DataTable
      label={t`API keys`}
      columns={columns}
      rows={keys}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t`There are no keys yet.`} />}
    />
  );
}

/** Beyond this the date itself says more. */
const soonDays = 60;

function Until({ apiKey }: { readonly apiKey: ApiKey }) {
  const formats = useFormats();
  const now = useNow();
  const { expiresAt } = apiKey;
  const ended = endedSince(apiKey, now);
  if (ended !== null)
    return (
      <Trans>
        ended <Since at={ended} />
      </Trans>
    );
  if (expiresAt === null) return <Trans>without an end</Trans>;
  const isSoon = new Date(expiresAt).getTime() - now.getTime() < soonDays * 86_400_000;
  const when = (
    <time dateTime={expiresAt} title={formats.full(expiresAt)}>
      {isSoon ? formats.inDays(expiresAt, now) : formats.date(expiresAt)}
    </time>
  );
  return isSoon ? <Trans>ends {when}</Trans> : <Trans>ends on {when}</Trans>;
}
