import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Menu, Text } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useViewer } from "../../../session/viewer.ts";
import type { Setting } from "../use-setting.ts";
import { snoozeTimes } from "./snooze.ts";
import { SnoozeWindow } from "./snooze-window.tsx";

interface OpenedByKey {
  /** Opened from outside, by a key. */
  readonly opened?: boolean;
  readonly onChange?: (opened: boolean) => void;
  readonly children: ReactNode;
}

const controlled = ({ opened, onChange }: OpenedByKey) => ({
  ...(opened === undefined ? {} : { opened }),
  ...(onChange === undefined ? {} : { onChange }),
});

export function SnoozeMenu({ onChoose, ...rest }: OpenedByKey & { readonly onChoose: (until: Date) => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [asks, ask] = useState(false);
  const times = snoozeTimes(new Date(), formats.timeZone);
  const names = { hour: t`In an hour`, evening: t`This evening`, tomorrow: t`Tomorrow morning`, week: t`In a week` };
  const target = useRef<HTMLSpanElement>(null);
  // The item that opened the window is gone with its menu: the keyboard goes on at the menu's button.
  const close = () => {
    ask(false);
    target.current?.querySelector("button")?.focus();
  };
  const choose = (until: Date) => {
    close();
    onChoose(until);
  };
  return (
    <>
      <Menu position="bottom-end" {...controlled(rest)}>
        <span ref={target} style={{ display: "contents" }}>
          <Menu.Target>{rest.children}</Menu.Target>
        </span>
        <Menu.Dropdown>
          <Menu.Label>
            <Trans>Comes back then, or when the person writes</Trans>
          </Menu.Label>
          {times.map(({ key, at }) => (
            <Menu.Item key={key} onClick={() => choose(at)} rightSection={formats.dateTime(at)}>
              {names[key]}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => ask(true)}>
            <Trans>At another time…</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asks ? <SnoozeWindow onChoose={choose} onClose={close} /> : null}
    </>
  );
}

interface AssignMenuProps extends OpenedByKey {
  readonly setting: Setting;
  readonly onChoose: (memberId: string | null) => void;
}

export function AssignMenu({ setting, onChoose, ...rest }: AssignMenuProps) {
  const { memberId } = useViewer();
  const others = setting.operators.filter((one) => one.memberId !== memberId && one.mayAnswer);
  return (
    <Menu position="bottom-end" {...controlled(rest)}>
      <Menu.Target>{rest.children}</Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        <Menu.Item onClick={() => onChoose(memberId)}>
          <Trans>Me</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => onChoose(null)}>
          <Trans>Nobody</Trans>
        </Menu.Item>
        {others.length > 0 ? <Menu.Divider /> : null}
        {others.map((one) => (
          <Menu.Item key={one.memberId} onClick={() => onChoose(one.memberId)} rightSection={<Load count={one.load} />}>
            <bdi>{one.name}</bdi>
            {one.isHere ? null : (
              <span>
                {" "}
                <Trans>(away)</Trans>
              </span>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** How much somebody has to do already. */
function Load({ count }: { readonly count: number }) {
  return (
    <Text span size="xs" c="var(--text-quiet)" ms="md">
      <Plural value={count} _0="nothing open" other="# open" />
    </Text>
  );
}

interface LabelMenuProps extends OpenedByKey {
  readonly setting: Setting;
  readonly onChoose: (label: string) => void;
}

export function LabelMenu({ setting, onChoose, ...rest }: LabelMenuProps) {
  return (
    <Menu position="bottom-end" {...controlled(rest)}>
      <Menu.Target>{rest.children}</Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {setting.inboxWords.labels.map((label) => (
          <Menu.Item key={label} onClick={() => onChoose(label)}>
            <bdi>{label}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface CollectMenuProps extends OpenedByKey {
  readonly setting: Setting;
  readonly onChoose: (collectionId: string | null) => void;
}

export function CollectMenu({ setting, onChoose, ...rest }: CollectMenuProps) {
  return (
    <Menu position="bottom-end" {...controlled(rest)}>
      <Menu.Target>{rest.children}</Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {setting.collections.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onChoose(id)}>
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onChoose(null)}>
          <Trans>No folder</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
