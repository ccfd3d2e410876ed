import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { KeepViewDocument } from "../../generated/graphql.ts";
import { refusalWords } from "../../session/refusal-words.ts";
import { useLanguageChoices } from "../../session/use-language-choices.ts";
import { useMay } from "../../session/viewer.ts";
import { notify } from "../../ui/notify.ts";
import { newId } from "./compose.ts";
import type { Setting } from "./use-setting.ts";
import type { ChosenView, Narrowing } from "./use-view.ts";

/** Narrows a list by what conversations are about, whose they are, and how urgent; and keeps that for later. */
export function Filters({ chosen, setting }: { readonly chosen: ChosenView; readonly setting: Setting }) {
  const { t } = useLingui();
  const languages = useLanguageChoices();
  const { narrowing, narrow } = chosen;
  const change = (next: Narrowing) =>
    narrow(Object.fromEntries(Object.entries({ ...narrowing, ...next }).filter(([, value]) => value !== undefined)));
  return (
    <Stack gap="xs">
      <MultiSelect
        size="xs"
        searchable
        clearable
        label={t`Labels`}
        data={[...setting.inboxWords.labels]}
        value={[...(narrowing.labels ?? [])]}
        onChange={(labels) => change({ labels: labels.length > 0 ? labels : undefined })}
      />
      <Group grow gap="xs">
        <Select
          size="xs"
          clearable
          label={t`Language`}
          data={languages}
          value={narrowing.language ?? null}
          onChange={(language) => change({ language: language ?? undefined })}
        />
        <Select
          size="xs"
          clearable
          searchable
          label={t`Operator`}
          data={setting.operators.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          value={narrowing.assignee ?? null}
          onChange={(assignee) => change({ assignee: assignee ?? undefined })}
        />
      </Group>
      <Checkbox
        size="xs"
        label={t`Urgent only`}
        checked={narrowing.urgency === 2}
        onChange={(event) => change({ urgency: event.currentTarget.checked ? 2 : undefined })}
      />
      <KeepView chosen={chosen} setting={setting} />
    </Stack>
  );
}

function KeepView({ chosen, setting }: { readonly chosen: ChosenView; readonly setting: Setting }) {
  const { t } = useLingui();
  const mayShare = useMay("inbox.arrange");
  const [name, setName] = useState("");
  const [isShared, share] = useState(false);
  const [keep, { loading }] = useMutation(KeepViewDocument);
  if (chosen.view.kind === "all") return null;
  const { filter } = chosen.view;
  const submit = async () => {
    const id = newId();
    try {
      await keep({ variables: { id, name, filter, isShared } });
      setting.refresh();
      setName("");
      notify.ok(t`The view is kept.`);
    } catch (error) {
      notify.failed(refusalWords(error));
    }
  };
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <TextInput
        size="xs"
        style={{ flex: 1 }}
        label={t`Keep this view as`}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {mayShare ? (
        <Checkbox
          size="xs"
          mb={6}
          label={t`for all`}
          checked={isShared}
          onChange={(event) => share(event.currentTarget.checked)}
        />
      ) : null}
      <Button size="xs" variant="default" loading={loading} disabled={name.trim() === ""} onClick={() => void submit()}>
        <Trans>Keep</Trans>
      </Button>
    </Group>
  );
}
