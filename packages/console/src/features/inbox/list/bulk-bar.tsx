import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { AssignMenu, CollectMenu, LabelMenu, SnoozeMenu } from "../menus/menus.tsx";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import classes from "./list.module.css";

interface BulkBarProps {
  readonly checked: readonly string[];
  readonly setting: Setting;
  readonly work: Work;
  readonly onDone: () => void;
}

/** What is done with all conversations that are chosen. */
export function BulkBar({ checked, setting, work, onDone }: BulkBarProps) {
  const { t } = useLingui();
  const then = (done: Promise<boolean>) => void done.then((ok) => ok && onDone());
  return (
    <div className={classes["bulk"]} role="toolbar" aria-label={t`With the chosen conversations`}>
      <span className={classes["grow"]}>
        <Plural value={checked.length} one="# chosen" other="# chosen" />
      </span>
      <Button size="compact-xs" variant="default" onClick={() => then(work.finish(checked))}>
        <Trans>Done</Trans>
      </Button>
      <SnoozeMenu onChoose={(until) => then(work.snooze(checked, until))}>
        <Button size="compact-xs" variant="default">
          <Trans>Put off</Trans>
        </Button>
      </SnoozeMenu>
      <AssignMenu setting={setting} onChoose={(memberId) => then(work.assign(checked, memberId))}>
        <Button size="compact-xs" variant="default">
          <Trans>Give to</Trans>
        </Button>
      </AssignMenu>
      <CollectMenu setting={setting} onChoose={(id) => then(work.collect(checked, id))}>
        <Button size="compact-xs" variant="default">
          <Trans>Folder</Trans>
        </Button>
      </CollectMenu>
      {setting.inboxWords.labels.length > 0 ? (
        <LabelMenu setting={setting} onChoose={(label) => then(work.label(checked, [label], []))}>
          <Button size="compact-xs" variant="default">
            <Trans>Add a label</Trans>
          </Button>
        </LabelMenu>
      ) : null}
      <Button size="compact-xs" variant="subtle" onClick={onDone}>
        <Trans>Choose none</Trans>
      </Button>
    </div>
  );
}
