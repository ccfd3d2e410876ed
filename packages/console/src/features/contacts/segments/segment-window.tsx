import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ContactGroupPartsFragment } from "../../../generated/graphql.ts";
import { useViewer } from "../../../session/viewer.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { useChanges } from "../../../ui/use-changes.ts";
import classes from "../contacts.module.css";
import { type FieldOfContacts, noRows, type Rows, readText, textOf } from "./builder.ts";
import { Conditions } from "./conditions.tsx";
import { LiveCount } from "./live-count.tsx";
import { useProblemWords } from "./use-problem-words.ts";
import { useSaveGroup } from "./use-save-group.ts";

interface SegmentWindowProps {
  readonly group: ContactGroupPartsFragment | null;
  readonly fields: readonly FieldOfContacts[];
  readonly onClose: () => void;
}

/** A query as rows and as text, side by side and always the same, with how many people match at this moment. */
export function SegmentWindow({ group, fields, onClose }: SegmentWindowProps) {
  const { t } = useLingui();
  const [name, setName] = useState(group?.name ?? "");
  const query = useQueryText(group?.query ?? "", fields);
  const changes = useChanges({ name, query: query.text });
  const { save, busy, refusal } = useSaveGroup(() => onClose());
  const { reading, text } = query;
  const problemWords = useProblemWords();
  const isReady = name.trim() !== "" && text.trim() !== "" && reading.kind !== "problem";
  return (
    <Modal opened onClose={onClose} size="min(1080px, 96vw)" title={group ? t`Change the segment` : t`New segment`}>
      <div className={classes["sides"]}>
        <Stack>
          <TextInput
            label={t`Name`}
            data-autofocus
            maxLength={64}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          {reading.kind === "nested" ? (
            <Alert color="gray">
              <Trans>This query has parentheses within: it can be changed as text only.</Trans>
            </Alert>
          ) : (
            <Conditions rows={query.rows} fields={fields} onChange={query.setRows} />
          )}
        </Stack>
        <Stack>
          <Textarea
            label={t`The same as text`}
            dir="ltr"
            autosize
            minRows={3}
            maxRows={12}
            spellCheck={false}
            value={text}
            onChange={({ currentTarget }) => query.setText(currentTarget.value)}
            error={reading.kind === "problem" ? problemWords(reading.problem) : null}
          />
          {reading.kind !== "problem" && text.trim() !== "" ? <LiveCount query={text} /> : null}
        </Stack>
      </div>
      <Stack mt="md">
        <Refusal text={refusal} />
        <Group justify="flex-end">
          <Button
            loading={busy}
            disabled={!isReady}
            onClick={() => save(group ? { id: group.id, ...changes } : { name, query: text })}
          >
            <Trans>Keep the segment</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The text rules; rows follow it where they can, and write it anew when they are changed. */
function useQueryText(first: string, fields: readonly FieldOfContacts[]) {
  const { organisation } = useViewer();
  const read = (text: string) => readText(text, fields, organisation.timezone);
  const [text, setText] = useState(first);
  const [rows, setRows] = useState<Rows>(() => rowsOf(read(first)));
  return {
    text,
    rows,
    reading: read(text),
    setText: (next: string) => {
      setText(next);
      const reading = read(next);
      if (reading.kind === "rows") setRows(reading.rows);
    },
    setRows: (next: Rows) => {
      setRows(next);
      setText(textOf(next));
    },
  };
}

const rowsOf = (reading: ReturnType<typeof readText>): Rows => (reading.kind === "rows" ? reading.rows : noRows);
