import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Badge, Indicator, Select, Tooltip } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { InboxCountsDocument } from "../../../generated/graphql.ts";
import { useMentions } from "../../../mentions/mentions.ts";
import { useViewer } from "../../../session/viewer.ts";
import { Availability } from "../availability.tsx";
import type { Setting } from "../use-setting.ts";
import { Filters } from "./filters.tsx";
import classes from "./list.module.css";
import type { InboxList } from "./use-list.ts";
import type { ChosenView } from "./use-view.ts";
import { standardViews } from "./views.ts";

interface ListHeadProps {
  readonly chosen: ChosenView;
  readonly setting: Setting;
  readonly counts: InboxList["counts"];
}

/** Which list is shown, and how it is narrowed. */
export function ListHead({ chosen, setting, counts }: ListHeadProps) {
  const { t } = useLingui();
  const { memberId } = useViewer();
  const [filters, showFilters] = useState(false);
  const narrowable = chosen.view.kind !== "all";
  const urgent = counts?.urgent ?? 0;
  // What operators say of themselves does something only where conversations are given to them.
  const isRouted = setting.inboxRules?.isAutomatic ?? false;
  return (
    <div className={classes["head"]}>
      <div className={classes["line"]}>
        <ViewSelect chosen={chosen} setting={setting} counts={counts} />
        {narrowable ? <FilterButton chosen={chosen} isOpen={filters} onClick={() => showFilters(!filters)} /> : null}
      </div>
      {filters && narrowable ? <Filters chosen={chosen} setting={setting} /> : null}
      {urgent > 0 || isRouted ? (
        <div className={classes["state"]}>
          <span>
            {urgent > 0 ? (
              <Badge color="red" variant="light">
                {t`${urgent} urgent`}
              </Badge>
            ) : null}
          </span>
          {isRouted ? <Availability setting={setting} memberId={memberId} /> : null}
        </div>
      ) : null}
    </div>
  );
}

/** The inbox's own lists with how much waits there, the team's folders, and the views that were kept. */
function ViewSelect({ chosen, setting, counts }: ListHeadProps) {
  const { t, i18n } = useLingui();
  const own = useOwnCounts(counts);
  const mentions = new Set(useMentions().map(({ contactId }) => contactId)).size;
  const standard = standardViews.map(({ key, label, count }) => {
    const many = count === "mentions" ? mentions : count && own ? own[count] : undefined;
    return { value: key, label: many ? `${i18n._(label)} (${many})` : i18n._(label) };
  });
  const folders = setting.collections.map(({ id, name, open }) => ({
    value: `folder:${id}`,
    label: `${name} (${open})`,
  }));
  const kept = setting.savedViews.map(({ id, name }) => ({ value: `view:${id}`, label: name }));
  const groups = [
    { group: t`Inbox`, items: standard },
    { group: t`Folders`, items: folders },
    { group: t`Kept views`, items: kept },
  ].filter(({ items }) => items.length > 0);
  return (
    <Select
      className={classes["grow"] ?? ""}
      aria-label={t`Which conversations`}
      data={groups}
      value={chosen.key}
      allowDeselect={false}
      maxDropdownHeight={420}
      onChange={(key) => key && chosen.choose(key)}
    />
  );
}

interface FilterButtonProps extends Pick<ListHeadProps, "chosen"> {
  readonly isOpen: boolean;
  readonly onClick: () => void;
}

/** Opens the filters, and says how many of them narrow the list. */
function FilterButton({ chosen, isOpen, onClick }: FilterButtonProps) {
  const { t } = useLingui();
  const narrows = Object.values(chosen.narrowing).filter((value) => value !== undefined).length;
  return (
    <Tooltip label={t`Filter`}>
      <Indicator disabled={narrows === 0} label={narrows} size={16}>
        <ActionIcon
          variant={isOpen ? "light" : "subtle"}
          size="lg"
          aria-label={t`Filter`}
          aria-expanded={isOpen}
          onClick={onClick}
        >
          <IconFilter size={18} />
        </ActionIcon>
      </Indicator>
    </Tooltip>
  );
}

/** Counts of the viewer's own are asked for again when those of the team change. */
function useOwnCounts(counts: InboxList["counts"]) {
  const { data, refetch } = useQuery(InboxCountsDocument);
  const text = JSON.stringify(counts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the counts
  useEffect(() => {
    if (counts) void refetch();
  }, [text, refetch]);
  return data?.inboxCounts;
}
