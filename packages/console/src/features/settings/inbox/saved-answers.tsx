import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Table, Textarea, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import {
  DropSavedAnswerDocument,
  KeepSavedAnswerDocument,
  type SavedAnswersQuery,
} from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { newId } from "../../../network/new-id.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { useViewer } from "../../../session/viewer.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { changesOf } from "../../../ui/edits.ts";
import { notify } from "../../../ui/notify.ts";
import { EmptyState } from "../../../ui/states.tsx";
import classes from "../settings.module.css";

type Answer = SavedAnswersQuery["savedAnswers"][number];
type Texts = Readonly<Record<string, string>>;

interface Draft {
  readonly id: string;
  readonly shortcut: string;
  readonly title: string;
  readonly texts: Texts;
}

interface SavedAnswersProps {
  readonly answers: readonly Answer[];
  readonly onChange: () => void;
}

const said = (error: unknown) => notify.failed(refusalWords(error));

/** Stands in a saved answer for the name; not a name that this text could fill in. */
const nameMark = "{{name}}";

/** Texts that operators use again and again, in each of the organisation's languages. */
export function SavedAnswers({ answers, onChange }: SavedAnswersProps) {
  const { t } = useLingui();
  const [draft, edit] = useState<Draft | null>(null);
  const [drop] = useMutation(DropSavedAnswerDocument);
  const forget = (id: string) => void drop({ variables: { id } }).then(onChange, said);
  const close = () => {
    edit(null);
    onChange();
  };
  return (
    <section aria-labelledby="saved-answers">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="saved-answers">
          <Trans>Saved answers</Trans>
        </Title>
        <Button size="xs" onClick={() => edit({ id: newId(), shortcut: "", title: "", texts: {} })}>
          <Trans>Add a saved answer</Trans>
        </Button>
      </Group>
      {draft ? <AnswerForm key={draft.id} draft={draft} onDone={close} onCancel={() => edit(null)} /> : null}
      {answers.length === 0 && !draft ? (
        <EmptyState title={<Trans>No answer is saved yet</Trans>}>
          <Trans>Operators find saved answers by typing / and a shortcut.</Trans>
        </EmptyState>
      ) : null}
      {answers.length > 0 ? (
        <Table className={classes["named"] ?? ""}>
          <Table.Tbody>
            {answers.map((answer) => (
              <Table.Tr key={answer.id}>
                <Table.Td>
                  <code>/{answer.shortcut}</code>
                </Table.Td>
                <Table.Td>
                  <bdi>{answer.title}</bdi>
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="end" wrap="nowrap">
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => edit({ ...answer, texts: answer.texts as Texts })}
                    >
                      <Trans>Change</Trans>
                    </Button>
                    <ConfirmButton
                      size="compact-xs"
                      question={t`Forget this saved answer?`}
                      consequence={t`Messages that were sent stay as they are.`}
                      confirmLabel={t`Forget it`}
                      onConfirm={() => forget(answer.id)}
                    >
                      <Trans>Forget</Trans>
                    </ConfirmButton>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </section>
  );
}

interface AnswerFormProps {
  readonly draft: Draft;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function AnswerForm({ draft, onDone, onCancel }: AnswerFormProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { organisation } = useViewer();
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
    }).then(onDone, said);
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
        {organisation.languages.map((language) => (
          <Textarea
            key={language}
            label={formats.language(language)}
            description={t`${nameMark} is filled in with the person’s name`}
            autosize
            minRows={2}
            dir="auto"
            maxLength={4096}
            value={texts[language] ?? ""}
            onChange={(event) => setTexts({ ...texts, [language]: event.currentTarget.value })}
          />
        ))}
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
