import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Progress, Stack } from "@mantine/core";
import { IconArrowBackUp, IconDownload } from "@tabler/icons-react";
import { type ContactImportPartsFragment, UndoContactImportDocument } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { usePreferences } from "../../../preferences/preferences.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import classes from "../contacts.module.css";
import { ImportState } from "./import-state.tsx";

interface ImportProgressProps {
  readonly one: ContactImportPartsFragment;
}

/** How far an import is, and what became of its rows. */
export function ImportProgress({ one }: ImportProgressProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { separator } = usePreferences();
  const { rowCount, createdCount, updatedCount, skippedCount, rejectedCount, state, rejectedUrl } = one;
  const done = createdCount + updatedCount + skippedCount + rejectedCount;
  const share = rowCount === 0 ? 1 : done / rowCount;
  return (
    <Stack>
      <Group>
        <ImportState state={state} />
        {/* How much of it is taken back is not counted. */}
        {state === "UNDOING" ? null : <span>{formats.percent(share)}</span>}
      </Group>
      <Progress
        value={share * 100}
        animated={state === "RUNNING" || state === "UNDOING"}
        aria-label={t`Rows that are done`}
      />
      <dl className={classes["facts"]}>
        <dt>
          <Trans>Contacts made</Trans>
        </dt>
        <dd>{formats.number(createdCount)}</dd>
        <dt>
          <Trans>Contacts changed</Trans>
        </dt>
        <dd>{formats.number(updatedCount)}</dd>
        <dt>
          <Trans>Left out</Trans>
        </dt>
        <dd>{formats.number(skippedCount)}</dd>
        <dt>
          <Trans>Rejected</Trans>
        </dt>
        <dd>{formats.number(rejectedCount)}</dd>
      </dl>
      <Group>
        {rejectedUrl ? (
          <Button
            component="a"
            href={`${rejectedUrl}?separator=${separator}`}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            <Trans>Rejected rows with their reasons</Trans>
          </Button>
        ) : null}
        {state === "DONE" ? <Undo id={one.id} /> : null}
      </Group>
    </Stack>
  );
}

function Undo({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const [undo] = useMutation(UndoContactImportDocument);
  return (
    <ConfirmButton
      leftSection={<IconArrowBackUp size={16} aria-hidden />}
      question={t`Take this import back?`}
      consequence={
        <Trans>
          Values that nobody has changed since become what they were. Contacts that it made are removed, unless somebody
          wrote with them or changed them.
        </Trans>
      }
      confirmLabel={t`Take back`}
      onConfirm={() => void undo({ variables: { id } }).catch(tellRefusal)}
    >
      <Trans>Take back</Trans>
    </ConfirmButton>
  );
}
