import { Trans } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useMay } from "../../../session/viewer.ts";
import { Arrow } from "../../../ui/arrow.tsx";
import classes from "./conversation.module.css";

interface MarkProps {
  readonly icon: ReactNode;
  readonly text: string;
  readonly title: string;
  readonly isUrgent?: boolean;
  /** Nothing was found: it is there for who wants to say what should have been. */
  readonly isEmpty?: boolean;
  /** What somebody said is right. */
  readonly corrected: string | undefined;
  readonly choices: readonly { readonly key: string; readonly name: string }[];
  readonly onChoose: (key: string) => void;
}

export function Mark({ icon, text, title, isUrgent, isEmpty, corrected, choices, onChoose }: MarkProps) {
  const may = useMay("triage.correct");
  return (
    <Menu position="bottom-start" disabled={!may}>
      <Menu.Target>
        <button
          type="button"
          className={classes["found"]}
          data-urgent={isUrgent || undefined}
          data-empty={(isEmpty && corrected === undefined) || undefined}
          title={title}
        >
          {icon}
          {corrected === undefined ? <bdi>{text}</bdi> : <s>{text}</s>}
          {corrected === undefined ? null : (
            <>
              <Arrow /> <bdi>{corrected}</bdi>
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        <Menu.Label>
          <Trans>What is right? It is learned when it is approved.</Trans>
        </Menu.Label>
        {choices.map(({ key, name }) => (
          <Menu.Item key={key} onClick={() => onChoose(key)}>
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
