import type { LiveSubscription } from "../../generated/graphql.ts";
import { CountCards } from "./count-cards.tsx";
import classes from "./live.module.css";
import { NumbersCard, QueuesCard, ShedsCard, SourcesCard } from "./machine-cards.tsx";
import { MinutesCard } from "./minutes-card.tsx";

/** What stands below the first figures. */
export function Cards({ figures }: { readonly figures: LiveSubscription["live"] }) {
  return (
    <div className={classes["cards"]}>
      <MinutesCard minutes={figures.minutes} />
      <QueuesCard queues={figures.queues} />
      <NumbersCard numbers={figures.numbers} />
      <ShedsCard sheds={figures.sheds} />
      <CountCards figures={figures} />
      <SourcesCard sources={figures.sources} />
    </div>
  );
}
