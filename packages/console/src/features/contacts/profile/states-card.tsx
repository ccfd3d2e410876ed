import { useMutation, useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Select } from "@mantine/core";
import {
  ContactChangedDocument,
  ContactStatesDocument,
  type ContactStatesQuery,
  SetContactStateDocument,
} from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { Section } from "../../../ui/section.tsx";
import { Moment } from "../../../ui/since.tsx";
import classes from "../contacts.module.css";

type State = NonNullable<ContactStatesQuery["contact"]>["states"][number];

/** Sensitive states: what would hurt the person does not reach them. A human confirms what they told, or lifts it. */
export function StatesCard({ contactId }: { readonly contactId: string }) {
  const { t } = useLingui();
  const mayWrite = useMay("contacts.write");
  const { data, refetch } = useQuery(ContactStatesDocument, { variables: { id: contactId } });
  useSubscription(ContactChangedDocument, { variables: { id: contactId }, onData: () => void refetch() });
  const [set, { loading }] = useMutation(SetContactStateDocument);
  const change = (state: string, isIn: boolean) =>
    void set({ variables: { contactId, state, isIn } }).catch(tellRefusal);
  const states = data?.contact?.states ?? [];
  const others = (data?.sensitiveStates ?? []).filter(({ key }) => !states.some(({ state }) => state === key));
  if (states.length === 0 && (others.length === 0 || !mayWrite)) return null;
  return (
    <Section title={t`Sensitive states`}>
      <div className={classes["stack"]}>
        {states.map((each) => (
          <OneState key={each.state} state={each} busy={loading} mayWrite={mayWrite} onChange={change} />
        ))}
        {mayWrite && others.length > 0 ? (
          <Select
            label={t`They are in the state`}
            placeholder={t`Choose one`}
            data={others.map(({ key, name }) => ({ value: key, label: name }))}
            value={null}
            onChange={(state) => state && change(state, true)}
          />
        ) : null}
      </div>
    </Section>
  );
}

interface OneStateProps {
  readonly state: State;
  readonly busy: boolean;
  readonly mayWrite: boolean;
  readonly onChange: (state: string, isIn: boolean) => void;
}

function OneState({ state: { state, name, since, phrase, confirmedBy }, busy, mayWrite, onChange }: OneStateProps) {
  return (
    <div>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <br />
        <Trans>
          Since <Moment at={since} />.
        </Trans>{" "}
        {phrase ? (
          <Trans>
            They wrote: <bdi dir="auto">{phrase}</bdi>.
          </Trans>
        ) : null}{" "}
        {confirmedBy ? (
          <Trans>
            Confirmed by <bdi>{confirmedBy}</bdi>.
          </Trans>
        ) : (
          <Trans>Nobody has confirmed it yet.</Trans>
        )}
      </p>
      {mayWrite ? (
        <Group gap="xs">
          {confirmedBy ? null : (
            <Button size="xs" variant="default" disabled={busy} onClick={() => onChange(state, true)}>
              <Trans>Confirm</Trans>
            </Button>
          )}
          <Button size="xs" variant="default" disabled={busy} onClick={() => onChange(state, false)}>
            <Trans>Lift</Trans>
          </Button>
        </Group>
      ) : null}
    </div>
  );
}
