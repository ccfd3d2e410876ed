import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ContactProfilePartsFragment, ContactStatus } from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import { Section } from "../../../ui/section.tsx";
import { Moment } from "../../../ui/since.tsx";
import classes from "../contacts.module.css";
import { useStatusWords } from "../status-badge.tsx";
import { useEdit } from "./use-edit.ts";

interface WishesCardProps {
  readonly contact: ContactProfilePartsFragment;
}

/** Whether the person wants messages, and whether they agreed to get them. */
export function WishesCard({ contact }: WishesCardProps) {
  const { t } = useLingui();
  const { consent, optedOutAt } = contact;
  return (
    <Section title={t`Consent`}>
      <div className={classes["stack"]}>
        {optedOutAt ? (
          <p>
            <Trans>
              Opted out on <Moment at={optedOutAt} />.
            </Trans>
          </p>
        ) : null}
        <p>{consent ? <ConsentWords consent={consent} /> : <Trans>No consent has been written down.</Trans>}</p>
        {consent?.given === false && contact.status === "ACTIVE" ? (
          <p>
            <Trans>This is written down, and stops nothing: whether messages reach the person is chosen here.</Trans>
          </p>
        ) : null}
        {consent?.given && contact.status !== "ACTIVE" ? (
          <p>
            <Trans>This is written down, and sends nothing: whether messages reach the person is chosen here.</Trans>
          </p>
        ) : null}
        <Wishes contact={contact} />
      </div>
    </Section>
  );
}

function ConsentWords({ consent }: { readonly consent: NonNullable<ContactProfilePartsFragment["consent"]> }) {
  const how = <bdi dir="auto">{consent.how}</bdi>;
  const by = <bdi dir="auto">{consent.by}</bdi>;
  const at = <Moment at={consent.at} />;
  return consent.given ? (
    <Trans>
      Agreed: {how} ({by}, {at}).
    </Trans>
  ) : (
    <Trans>
      No consent: {how} ({by}, {at}).
    </Trans>
  );
}

function Wishes({ contact: { id, status, consent } }: WishesCardProps) {
  const { t } = useLingui();
  const { edit, busy } = useEdit(id);
  const words = useStatusWords();
  const [writes, setWrites] = useState<{ readonly given: boolean }>();
  if (!useMay("contacts.write")) return null;
  const save = async (given: boolean, how: string) => {
    if (await edit({ consent: { given, how } })) setWrites(undefined);
  };
  return (
    <>
      <Select
        label={t`Messages`}
        allowDeselect={false}
        data={(Object.keys(words) as ContactStatus[]).map((value) => ({ value, label: words[value] }))}
        value={status}
        onChange={(chosen) => chosen && void edit({ status: chosen as ContactStatus })}
      />
      {writes === undefined ? (
        <Group gap="xs">
          {consent?.given ? null : (
            <Button variant="default" onClick={() => setWrites({ given: true })}>
              <Trans>Write down consent</Trans>
            </Button>
          )}
          {consent?.given === false ? null : (
            <Button variant="default" onClick={() => setWrites({ given: false })}>
              {consent ? <Trans>Write down that consent was withdrawn</Trans> : <Trans>Write down a refusal</Trans>}
            </Button>
          )}
        </Group>
      ) : (
        <HowForm
          given={writes.given}
          busy={busy}
          onSay={(how) => void save(writes.given, how)}
          onLeave={() => setWrites(undefined)}
        />
      )}
    </>
  );
}

interface HowFormProps {
  readonly given: boolean;
  readonly busy: boolean;
  readonly onSay: (how: string) => void;
  readonly onLeave: () => void;
}

/** What is written down can be asked about later: so it says how it is known. */
function HowForm({ given, busy, onSay, onLeave }: HowFormProps) {
  const { t } = useLingui();
  const [how, setHow] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (how.trim() !== "") onSay(how);
      }}
    >
      <Group align="end" gap="xs">
        <TextInput
          flex={1}
          autoFocus
          dir="auto"
          maxLength={200}
          label={given ? t`They agree: how do you know?` : t`They do not agree: how do you know?`}
          placeholder={t`Said so on the phone`}
          value={how}
          onChange={({ currentTarget }) => setHow(currentTarget.value)}
          onKeyDown={({ key }) => key === "Escape" && onLeave()}
        />
        <Button type="submit" loading={busy} disabled={how.trim() === ""}>
          <Trans>Keep</Trans>
        </Button>
        <Button variant="subtle" color="gray" onClick={onLeave}>
          <Trans>Cancel</Trans>
        </Button>
      </Group>
    </form>
  );
}
