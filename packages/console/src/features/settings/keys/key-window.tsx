import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { AddApiKeyDocument } from "../../../generated/graphql.ts";
import { usePreferences } from "../../../preferences/preferences.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { EnterForm } from "../../../ui/enter-form.tsx";
import { Once } from "../../../ui/once.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { EndFields } from "./end-fields.tsx";
import { endOf, type Life } from "./key-end.ts";
import { useScopeWords } from "./use-scope-words.ts";

interface KeyWindowProps {
  readonly scopes: readonly string[];
  readonly onClose: () => void;
}

/** Makes a key and shows it, once. */
export function KeyWindow({ scopes, onClose }: KeyWindowProps) {
  const { t } = useLingui();
  const [key, setKey] = useState<string>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Make a key`}
      // What is shown once is not put away by a slip of the hand.
      closeOnClickOutside={key === undefined}
      closeOnEscape={key === undefined}
    >
      {key === undefined ? (
        <KeyForm scopes={scopes} onMade={setKey} />
      ) : (
        <Once label={t`Key`} value={key} onClose={onClose}>
          <Trans>It is not shown again. Put it where the program keeps its secrets.</Trans>
        </Once>
      )}
    </Modal>
  );
}

function KeyForm({ scopes, onMade }: { readonly scopes: readonly string[]; readonly onMade: (key?: string) => void }) {
  const { t } = useLingui();
  const words = useScopeWords();
  const [name, setName] = useState("");
  const [chosen, choose] = useState<string[]>([]);
  const [life, setLife] = useState<Life>("365");
  const [day, setDay] = useState("");
  const end = endOf(life, day, useNow(), usePreferences().timeZone);
  const [add] = useMutation(AddApiKeyDocument);
  const { busy, refusal, run } = useAttempt();
  const isComplete = name.trim() !== "" && chosen.length > 0 && end !== undefined;
  const make = () =>
    void run(async () => {
      const { data } = await add({
        variables: { input: { name, scopes: chosen, expiresAt: end?.toISOString() ?? null } },
      });
      onMade(data?.addApiKey.key);
    });
  return (
    <EnterForm onSubmit={make}>
      <TextInput
        label={t`Which program has it?`}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Checkbox.Group label={t`What may it do?`} value={chosen} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={words(scope)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <EndFields life={life} day={day} onLife={setLife} onDay={setDay} />
      <Refusal text={refusal} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={!isComplete}>
          <Trans>Make the key</Trans>
        </Button>
      </Group>
    </EnterForm>
  );
}
