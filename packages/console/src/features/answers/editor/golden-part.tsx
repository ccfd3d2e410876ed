import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Table, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { GoldenMessageInput } from "../../../generated/graphql.ts";
import classes from "../answers.module.css";
import type { Working } from "./working.ts";

interface GoldenPartProps {
  readonly working: Working;
  readonly readOnly: boolean;
  readonly onChange: (working: Working) => void;
}

/** Rows that are drawn at a time: a set of a thousand messages need not all be there at once. */
const drawn = 50;

type Change = (at: number, message: GoldenMessageInput | null) => void;

/** The messages by which new models are judged, and what is right about each. */
export function GoldenPart({ working, readOnly, onChange }: GoldenPartProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(drawn);
  const { golden } = working;
  const change: Change = (at, message) =>
    onChange({ ...working, golden: message === null ? golden.toSpliced(at, 1) : golden.with(at, message) });
  const add = () => onChange({ ...working, golden: [{ text: "" }, ...golden] });
  return (
    <>
      <p className={classes["quiet"]}>
        <Trans>
          A new model goes live only when it misses no emergency more and makes no more mistakes on these messages. What
          is left empty is not judged.
        </Trans>
      </p>
      {readOnly ? null : (
        <Button variant="default" onClick={add}>
          <Trans>Add a message</Trans>
        </Button>
      )}
      <Table.ScrollContainer minWidth={640} type="native" role="group" aria-label={t`Golden set`} tabIndex={0}>
        <Table>
          <GoldenHead />
          <Table.Tbody>
            {golden.slice(0, shown).map((message, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two messages may be alike, and rows keep their places
              <GoldenRow key={at} {...{ at, message, readOnly, change }} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {golden.length > shown ? (
        <Button variant="subtle" onClick={() => setShown(shown + drawn)}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </>
  );
}

/** What may be right about a message, and how it is written. */
function useColumns() {
  const { t } = useLingui();
  return [
    { part: "answer", label: t`Answer`, hint: t`key or none` },
    { part: "label", label: t`Label`, hint: t`key or oos` },
    { part: "urgent", label: t`Warning sign`, hint: t`key or notUrgent` },
  ] as const;
}

function GoldenHead() {
  const columns = useColumns();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th>
          <Trans>Message</Trans>
        </Table.Th>
        {columns.map(({ part, label }) => (
          <Table.Th key={part}>{label}</Table.Th>
        ))}
        <Table.Th>
          <span className="visually-hidden">
            <Trans>What can be done</Trans>
          </span>
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

interface RowProps {
  readonly at: number;
  readonly message: GoldenMessageInput;
  readonly readOnly: boolean;
  readonly change: Change;
}

function GoldenRow({ at, message, readOnly, change }: RowProps) {
  const { t } = useLingui();
  const columns = useColumns();
  return (
    <Table.Tr>
      <Table.Td>
        <TextInput
          aria-label={t`Message`}
          dir="auto"
          value={message.text}
          readOnly={readOnly}
          onChange={(event) => change(at, { ...message, text: event.currentTarget.value })}
        />
      </Table.Td>
      {columns.map(({ part, label, hint }) => (
        <Table.Td key={part}>
          <TextInput
            aria-label={label}
            placeholder={hint}
            value={message[part] ?? ""}
            readOnly={readOnly}
            onChange={(event) => change(at, { ...message, [part]: event.currentTarget.value.trim() || null })}
          />
        </Table.Td>
      ))}
      <Table.Td>
        {readOnly ? null : (
          <ActionIcon variant="subtle" color="gray" aria-label={t`Take it out`} onClick={() => change(at, null)}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
