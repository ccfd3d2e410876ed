import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Table } from "@mantine/core";
import { useRef, useState } from "react";
import { DropSavedAnswerDocument, type SavedAnswersQuery } from "../../../generated/graphql.ts";
import { newId } from "../../../network/new-id.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import classes from "../settings.module.css";
import { AnswerForm, type Draft, type Texts } from "./answer-form.tsx";

type Answer = SavedAnswersQuery["savedAnswers"][number];

interface SavedAnswersProps {
  readonly answers: readonly Answer[];
  readonly onChange: () => void;
}

/** Texts that operators use again and again, in each of the organisation's languages. */
export function SavedAnswers({ answers, onChange }: SavedAnswersProps) {
  const { t } = useLingui();
  const [draft, edit] = useState<Draft | null>(null);
  const [drop] = useMutation(DropSavedAnswerDocument);
  const add = useRef<HTMLButtonElement>(null);
  // What had the keyboard is gone: it goes on at what is always there.
  const close = () => {
    edit(null);
    add.current?.focus();
  };
  const changed = () => {
    close();
    onChange();
  };
  const forget = (id: string) => void drop({ variables: { id } }).then(changed, tellRefusal);
  return (
    <Section
      title={t`Saved answers`}
      actions={
        <Button ref={add} size="xs" onClick={() => edit({ id: newId(), shortcut: "", title: "", texts: {} })}>
          <Trans>Add a saved answer</Trans>
        </Button>
      }
    >
      {draft ? <AnswerForm key={draft.id} draft={draft} onDone={changed} onCancel={close} /> : null}
      {answers.length === 0 && !draft ? (
        <EmptyState title={<Trans>No answer is saved yet</Trans>}>
          <Trans>Operators find saved answers by typing / and a shortcut.</Trans>
        </EmptyState>
      ) : null}
      {answers.length > 0 ? (
        <Table className={classes["named"] ?? ""}>
          <Table.Tbody>
            {answers.map((answer) => (
              <AnswerRow
                key={answer.id}
                answer={answer}
                onEdit={() => edit({ ...answer, texts: answer.texts as Texts })}
                onForget={() => forget(answer.id)}
              />
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </Section>
  );
}

interface AnswerRowProps {
  readonly answer: Answer;
  readonly onEdit: () => void;
  readonly onForget: () => void;
}

function AnswerRow({ answer, onEdit, onForget }: AnswerRowProps) {
  const { t } = useLingui();
  return (
    <Table.Tr>
      <Table.Td>
        <code>/{answer.shortcut}</code>
      </Table.Td>
      <Table.Td>
        <bdi>{answer.title}</bdi>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="end" wrap="nowrap">
          <Button size="compact-xs" variant="default" onClick={onEdit}>
            <Trans>Change</Trans>
          </Button>
          <ConfirmButton
            size="compact-xs"
            question={t`Forget this saved answer?`}
            consequence={t`Messages that were sent stay as they are.`}
            confirmLabel={t`Forget it`}
            onConfirm={onForget}
          >
            <Trans>Forget</Trans>
          </ConfirmButton>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
