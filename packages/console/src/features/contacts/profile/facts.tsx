import { Trans, useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { ContactProfilePartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useMay, useViewer } from "../../../session/viewer.ts";
import { Editable } from "../../../ui/editable.tsx";
import { Moment, Since } from "../../../ui/since.tsx";
import classes from "../contacts.module.css";
import { StatusBadge } from "../status-badge.tsx";
import { useEdit } from "./use-edit.ts";

interface FactsProps {
  readonly contact: ContactProfilePartsFragment;
}

export function Facts({ contact }: FactsProps) {
  const { t } = useLingui();
  const { edit } = useEdit(contact.id);
  const mayWrite = useMay("contacts.write");
  const { hidesPersonalData } = useViewer();
  const { number, reference, status, journey, createdAt, lastSeenAt } = contact;
  return (
    <dl className={classes["facts"]}>
      <dt>
        <Trans>Name</Trans>
      </dt>
      <dd>
        <Editable
          label={t`Name`}
          value={contact.name}
          shown={<bdi dir="auto">{contact.name || (hidesPersonalData ? t`hidden` : "–")}</bdi>}
          editable={mayWrite && !hidesPersonalData}
          onSave={(name) => edit({ name })}
        />
      </dd>
      <dt>
        <Trans>Number</Trans>
      </dt>
      <dd>{number ? <bdi dir="ltr">{number}</bdi> : "–"}</dd>
      <dt>
        <Trans>Reference</Trans>
      </dt>
      <dd className={classes["code"]}>{reference}</dd>
      <dt>
        <Trans>Language</Trans>
      </dt>
      <dd>
        <Language contact={contact} />
      </dd>
      {status === "ACTIVE" ? null : (
        <>
          <dt>
            <Trans>State</Trans>
          </dt>
          <dd>
            <StatusBadge status={status} />
          </dd>
        </>
      )}
      <dt>
        <Trans>Wrote last</Trans>
      </dt>
      <dd>{lastSeenAt ? <Since at={lastSeenAt} /> : "–"}</dd>
      <dt>
        <Trans>Came</Trans>
      </dt>
      <dd>
        <Moment at={createdAt} />
      </dd>
      <dt>
        <Trans>Journey now</Trans>
      </dt>
      <dd>
        <bdi dir="auto">{journey ?? "–"}</bdi>
      </dd>
    </dl>
  );
}

function Language({ contact: { id, language } }: FactsProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { edit } = useEdit(id);
  const mayWrite = useMay("contacts.write");
  const { organisation } = useViewer();
  if (!mayWrite) return <>{language ? formats.language(language) : "–"}</>;
  const codes = [...new Set([...organisation.languages, ...(language ? [language] : [])])];
  return (
    <Select
      size="xs"
      aria-label={t`Language`}
      placeholder={t`not known`}
      clearable
      data={codes.map((code) => ({ value: code, label: formats.language(code) }))}
      value={language || null}
      onChange={(chosen) => void edit({ language: chosen ?? "" })}
    />
  );
}
