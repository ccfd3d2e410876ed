import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { KeepSavedAnswerDocument } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useViewer } from "../../../session/viewer.ts";
import { changesOf } from "../../../ui/edits.ts";

export type Texts = Readonly<Record<string, string>>;

export interface Draft {
  readonly id: string;
  readonly shortcut: string;
  readonly title: string;
  readonly texts: Texts;
}

/** Stands in a saved answer for the name; not a name that this text could fill in. */
const nameMark = "{{name}}";

interface AnswerFormProps {
  readonly draft: Draft;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function AnswerForm({ draft, onDone, onCancel }: AnswerFormProps) {
  const { t } = useLingui();
  const [shortcut, setShortcut] = useState(draft.shortcut);
  const [title, setTitle] = useState(draft.title);
  const [texts, setTexts] = useState(draft.texts);
  const [keep, { loading }] = useMutation(KeepSavedAnswerDocument);
  const named = { shortcut: draft.shortcut, title: draft.title };
  const submit = () =>
    // What somebody else saves while this form stands open stays, in each language by itself.
    void keep({
      variables: {
        answer: { id: draft.id, ...changesOf(named, { shortcut, title }), texts: changesOf(draft.texts, texts) },
      },
    }).then(onDone, tellRefusal);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm" mb="md">
        <Group grow align="start">
          <TextInput
            label={t`Shortcut`}
            description={t`Typed after / in an answer`}
            required
            maxLength={40}
            value={shortcut}
            onChange={(event) => setShortcut(event.currentTarget.value)}
          />
          <TextInput
            label={t`Title`}
            description={t`What operators see in the list`}
            required
            maxLength={80}
            dir="auto"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </Group>
        <Words texts={texts} onChange={setTexts} />
        <Group justify="end">
          <Button variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={loading}>
            <Trans>Keep</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface WordsProps {
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
}

/** The answer in each of the organisation's languages. */
function Words({ texts, onChange }: WordsProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { organisation } = useViewer();
  return organisation.languages.map((language) => (
    <Textarea
      key={language}
      label={formats.language(language)}
      description={t`${nameMark} is filled in with the person’s name`}
      autosize
      minRows={2}
      dir="auto"
      maxLength={4096}
      value={texts[language] ?? ""}
      onChange={(event) => onChange({ ...texts, [language]: event.currentTarget.value })}
    />
  ));
}
