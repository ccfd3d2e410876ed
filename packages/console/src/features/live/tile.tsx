import type { ReactNode } from "react";
import { Link } from "react-router";
import classes from "./live.module.css";
import type { Tone } from "./shares.ts";

interface TileProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** A second, smaller figure. */
  readonly note?: ReactNode;
  readonly tone?: Tone;
  /** Where those who are counted are looked after; the whole tile leads there. */
  readonly to?: string;
}

/** One figure, large enough to be read across a room. */
export function Tile({ label, value, note, tone = "quiet", to }: TileProps) {
  return (
    <div className={classes["tile"]} data-tone={tone}>
      <dt className={classes["tileLabel"]}>
        {to === undefined ? (
          label
        ) : (
          <Link to={to} className={classes["tileLink"]}>
            {label}
          </Link>
        )}
      </dt>
      <dd className={classes["tileValue"]} data-figures>
        <span className={classes["tileFigure"]}>{value}</span>
        <span className={classes["tileNote"]}>{note ?? "\u00a0"}</span>
      </dd>
    </div>
  );
}
