import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Group, TextInput, type TextInputProps } from "@mantine/core";
import { IconCheck, IconPencil, IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import classes from "./editable.module.css";

interface EditableProps {
  /** What it is, for screen readers. */
  readonly label: string;
  /** As it is written, and as it is shown. */
  readonly value: string;
  readonly shown: ReactNode;
  readonly editable: boolean;
  readonly inputMode?: TextInputProps["inputMode"];
  readonly placeholder?: string;
  /** Resolves to whether it was kept. */
  readonly onSave: (value: string) => Promise<boolean>;
}

/** A value that becomes a field when somebody goes to it. Enter keeps, Escape leaves. */
export function Editable({ label, value, shown, editable, inputMode, placeholder, onSave }: EditableProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<string>();
  const [returns, setReturns] = useState(false);
  if (draft === undefined)
    return (
      <span className={classes["value"]}>
        {value === "" ? "–" : shown}
        {editable ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t`Change ${label}`}
            autoFocus={returns}
            onClick={() => setDraft(value)}
          >
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
        ) : null}
      </span>
    );
  const leave = () => {
    // Whoever works by keyboard goes on from where they were.
    setReturns(true);
    setDraft(undefined);
  };
  const keep = async () => {
    if (draft.trim() === value.trim() || (await onSave(draft))) leave();
  };
  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        size="xs"
        flex={1}
        dir="auto"
        aria-label={label}
        autoFocus
        value={draft}
        {...(inputMode && { inputMode })}
        {...(placeholder && { placeholder })}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") void keep();
          if (event.key === "Escape") {
            event.stopPropagation();
            leave();
          }
        }}
      />
      <ActionIcon aria-label={t`Keep ${label}`} onClick={() => void keep()}>
        <IconCheck size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t`Leave ${label} as it is`} onClick={leave}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
