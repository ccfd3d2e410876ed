import { useQuery, useSubscription } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { NavLink, Outlet } from "react-router";
import { ContentChangedDocument, EntryCountsDocument } from "../../generated/graphql.ts";
import { useShownTab } from "../../ui/use-shown-tab.ts";
import classes from "./answers.module.css";

/** The pages of this area, one beside the other; what waits for somebody is counted. */
export function AnswersLayout() {
  const { t } = useLingui();
  const row = useShownTab();
  const { data, refetch } = useQuery(EntryCountsDocument);
  useSubscription(ContentChangedDocument, { onData: () => void refetch() });
  const drafts = data?.entryCounts.reduce((sum, each) => sum + each.drafts, 0) ?? 0;
  const tabs = [
    { to: "/answers", label: t`Answers`, end: true },
    { to: "/answers/content", label: t`Content` },
    { to: "/answers/questions", label: t`Open questions` },
    { to: "/answers/triage", label: t`Labels and urgency` },
    { to: "/answers/training", label: t`Training` },
    { to: "/answers/review", label: t`Drafts and history`, count: drafts },
    { to: "/answers/data", label: t`Data sources` },
  ];
  return (
    <div className={classes["layout"]}>
      <nav ref={row} className={classes["tabs"]} aria-label={t`Answers and content`}>
        {tabs.map(({ to, label, end, count }) => (
          <NavLink key={to} to={to} end={end ?? false} className={classes["tab"] ?? ""}>
            {label}
            {count ? <span className={classes["count"]}>{count}</span> : null}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
