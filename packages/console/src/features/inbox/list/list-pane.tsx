import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconCoffee } from "@tabler/icons-react";
import { useCallback } from "react";
import { useMay, useViewer } from "../../../session/viewer.ts";
import { holdWhileIn } from "../../../ui/hold-while-in.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { arrivals, hasLeft } from "../inbox.ts";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { goneFrom } from "./gone.ts";
import { GoneView } from "./gone-view.tsx";
import classes from "./list.module.css";
import { ListHead } from "./list-head.tsx";
import { ListRow } from "./list-row.tsx";
import type { InboxList } from "./use-list.ts";
import { useStill } from "./use-still.ts";
import type { ChosenView } from "./use-view.ts";

interface ListPaneProps {
  readonly chosen: ChosenView;
  readonly setting: Setting;
  readonly inbox: InboxList;
  readonly work: Work;
  readonly openId: string | undefined;
  readonly checked: ReadonlySet<string>;
  readonly onCheck: (checked: ReadonlySet<string>) => void;
}

export function ListPane(props: ListPaneProps) {
  const { chosen, setting, inbox, checked, onCheck } = props;
  const { t } = useLingui();
  const { list } = inbox;
  const news = arrivals(list);
  const still = useStill(list.shown);
  return (
    <section className={classes["pane"]} aria-label={t`Conversations`} data-pane="list">
      <ListHead chosen={chosen} setting={setting} counts={inbox.counts} />
      {checked.size > 0 ? (
        <BulkBar checked={[...checked]} setting={setting} work={props.work} onDone={() => onCheck(new Set())} />
      ) : null}
      <div className={classes["scroll"]} {...still.pane} {...holdWhileIn(inbox.hold)}>
        <Rows {...props} still={still} />
        {/* After the rows: before them it would push away what somebody points at. */}
        {news > 0 ? (
          <button type="button" className={classes["new"]} onClick={inbox.showNew}>
            <Plural value={news} one="# new conversation" other="# new conversations" />
          </button>
        ) : null}
      </div>
    </section>
  );
}

interface RowsProps extends ListPaneProps {
  readonly still: ReturnType<typeof useStill>;
}

function Rows({ chosen, setting, inbox, openId, checked, onCheck, still }: RowsProps) {
  const { memberId } = useViewer();
  const mayAnswer = useMay("conversations.answer");
  const { list, error, more } = inbox;
  const check = useCallback(
    (contactId: string, isChecked: boolean) => {
      const next = new Set(checked);
      if (isChecked) next.add(contactId);
      else next.delete(contactId);
      onCheck(next);
    },
    [checked, onCheck],
  );
  if (!list.isLoaded) return error ? <ErrorState error={error} /> : <Loading />;
  if (list.shown.length === 0) return <Nothing chosen={chosen} setting={setting} />;
  return (
    <>
      <ul className={classes["list"]} {...still.list}>
        {list.shown.map((id) => {
          const row = list.rows.get(id);
          return row ? (
            <ListRow
              key={id}
              row={row}
              to={`/inbox/${id}${chosen.search}`}
              isOpen={id === openId}
              isChecked={checked.has(id)}
              isGone={hasLeft(list, id)}
              memberId={memberId}
              holderName={setting.nameOf(row.claim?.holder)}
              assigneeName={setting.nameOf(row.assignee)}
              onCheck={mayAnswer ? check : undefined}
            />
          ) : null;
        })}
      </ul>
      {more ? (
        <div className={classes["more"]}>
          <Button variant="subtle" size="xs" onClick={more}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Nothing({ chosen, setting }: Pick<ListPaneProps, "chosen" | "setting">) {
  const gone = goneFrom(chosen.ownFilter, setting);
  if (gone) return <GoneView chosen={chosen} setting={setting} gone={gone} />;
  const isNarrowed = Object.keys(chosen.narrowing).length > 0;
  if (isNarrowed) return <EmptyState title={<Trans>Nothing fits these filters</Trans>} />;
  if (chosen.key !== "open" && chosen.key !== "waiting") return <EmptyState title={<Trans>Nothing is here</Trans>} />;
  return (
    <EmptyState icon={IconCoffee} title={<Trans>Nobody waits</Trans>}>
      <Trans>
        Who needs a person appears here: urgent messages, questions without an answer, and journeys that ask for you.
        All other conversations are under “All conversations”.
      </Trans>
    </EmptyState>
  );
}
