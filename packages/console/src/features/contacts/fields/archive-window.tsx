import { useMutation, useQuery } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Loader, Modal, Stack } from "@mantine/core";
import { Link } from "react-router";
import {
  ArchiveContactFieldDocument,
  type ContactFieldsQuery,
  CountContactsDocument,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { notify } from "../../../ui/notify.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import classes from "../contacts.module.css";
import { UseWords } from "./use-words.tsx";

interface ArchiveWindowProps {
  readonly field: ContactFieldsQuery["contactFields"][number];
  readonly onClose: () => void;
}

/** Asks before a field goes out of sight, and says what that is for those who have something in it. */
export function ArchiveWindow({ field: { key, name, uses }, onClose }: ArchiveWindowProps) {
  const { t } = useLingui();
  const [archive, { loading, error }] = useMutation(ArchiveContactFieldDocument, {
    refetchQueries: ["ContactFields", "ContactSettings"],
    awaitRefetchQueries: true,
  });
  const submit = async () => {
    await archive({ variables: { key } });
    notify.ok(t`Archived. It stands below, and can be brought back.`);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t`Archive the field “${name}”?`}>
      <Stack>
        {uses.length > 0 ? <InTheWay uses={uses} /> : <WhatHappens fieldKey={key} />}
        <Refusal text={error && refusalWords(error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            <Trans>Cancel</Trans>
          </Button>
          {uses.length > 0 ? null : (
            // A refusal is in `error`.
            <Button color="red" loading={loading} onClick={() => void submit().catch(() => undefined)}>
              <Trans>Archive</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function InTheWay({ uses }: Pick<ArchiveWindowProps["field"], "uses">) {
  return (
    <>
      <p>
        <Trans>It is in use. Change these first, then archive it:</Trans>
      </p>
      <ul className={classes["uses"]}>
        {uses.map((use) => (
          <li key={`${use.kind} ${use.name}`}>
            <UseWords use={use} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WhatHappens({ fieldKey }: { readonly fieldKey: string }) {
  const formats = useFormats();
  const query = `fields.${fieldKey} != ""`;
  const { data, error } = useQuery(CountContactsDocument, { variables: { query }, fetchPolicy: "network-only" });
  const { count = 0, complete = true } = data?.countContacts ?? {};
  const shown = formats.number(count);
  const people = (
    <Anchor component={Link} to={`/contacts?query=${encodeURIComponent(query)}`} inherit>
      {complete ? (
        <Plural value={count} one="# contact has a value in it" other={`${shown} contacts have a value in it`} />
      ) : (
        <Trans>More than {shown} contacts have a value in it</Trans>
      )}
    </Anchor>
  );
  return (
    <>
      <div aria-live="polite">
        {error ? refusalWords(error) : null}
        {!data && !error ? <Loader size="sm" color="gray" /> : null}
        {data ? <p>{count === 0 && complete ? <Trans>No contact has a value in it.</Trans> : people}</p> : null}
      </div>
      <p className={classes["quiet"]}>
        <Trans>
          An archived field stands in no profile, list, query or export, and no program sees it. Its values are kept:
          they are there again when it is brought back, go along when somebody's data is handed out, and are erased with
          the person. Search still finds people by them.
        </Trans>
      </p>
    </>
  );
}
