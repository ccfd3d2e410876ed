import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { IconHandStop, IconPointFilled } from "@tabler/icons-react";
import { memo } from "react";
import { Link } from "react-router";
import { PersonName } from "../../../ui/person-name.tsx";
import { Since } from "../../../ui/since.tsx";
import { GistLine } from "../gist.tsx";
import { holderOf, type Row } from "../inbox.ts";
import { useWhy } from "../why.tsx";
import classes from "./list.module.css";

interface ListRowProps {
  readonly row: Row;
  readonly to: string;
  readonly isOpen: boolean;
  readonly isChecked: boolean;
  /** It does not belong to the list any more, and goes when the pointer leaves. */
  readonly isGone: boolean;
  readonly memberId: string;
  readonly holderName: string | undefined;
  readonly assigneeName: string | undefined;
  readonly onCheck: ((contactId: string, isChecked: boolean) => void) | undefined;
}

export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { row, to, isOpen, isChecked, isGone, onCheck } = props;
  const { t } = useLingui();
  const { why, time, tone } = useWhy(row);
  const at = row.lastMessage?.at ?? row.lastInboundAt;
  return (
    <li className={classes["row"]} data-open={isOpen || undefined} data-gone={isGone || undefined} data-tone={tone}>
      {onCheck ? (
        <Checkbox
          size="xs"
          className={classes["check"] ?? ""}
          checked={isChecked}
          aria-label={t`Choose this conversation`}
          onChange={(event) => onCheck(row.contactId, event.currentTarget.checked)}
        />
      ) : null}
      <Link to={to} className={classes["link"]} aria-current={isOpen ? "true" : undefined} data-contact={row.contactId}>
        <span className={classes["top"]}>
          <span className={classes["name"]} data-unread={row.unread > 0 || undefined}>
            <PersonName name={row.name} number={row.phone} />
          </span>
          {at ? (
            <span className={classes["at"]}>
              <Since at={at} />
            </span>
          ) : null}
        </span>
        {why || time ? (
          <span className={classes["why"]}>
            {tone === "urgent" ? <IconPointFilled size={12} aria-hidden /> : null}
            {why ? <bdi>{why}</bdi> : null}
            {time ? <span className={classes["time"]}>{time}</span> : null}
          </span>
        ) : null}
        <span className={classes["gist"]}>
          {row.lastMessage ? (
            <>
              {row.lastMessage.direction === "OUTBOUND" ? <span aria-hidden>↩</span> : null}
              <GistLine content={row.lastMessage.content} />
            </>
          ) : null}
        </span>
        <RowMarks {...props} />
      </Link>
    </li>
  );
});

function RowMarks({ row, memberId, holderName, assigneeName }: ListRowProps) {
  const { t } = useLingui();
  const holder = holderOf(row, memberId);
  const name = holderName ?? t`Another system`;
  const marks = row.labels.slice(0, 3);
  if (holder === "nobody" && marks.length === 0 && row.unread === 0 && !assigneeName) return null;
  return (
    <span className={classes["marks"]}>
      {row.unread > 0 ? (
        <span className={classes["unread"]} title={t`New messages`}>
          {row.unread}
        </span>
      ) : null}
      {holder === "nobody" ? null : (
        <span className={classes["holder"]}>
          <IconHandStop size={12} aria-hidden />
          <bdi>{holder === "me" ? t`You have it` : name}</bdi>
        </span>
      )}
      {holder === "nobody" && assigneeName ? <bdi className={classes["holder"]}>{assigneeName}</bdi> : null}
      {marks.map((label) => (
        <bdi key={label} className={classes["label"]}>
          {label}
        </bdi>
      ))}
    </span>
  );
}
