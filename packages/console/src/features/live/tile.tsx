import type { ReactNode } from "react";
import classes from "./live.module.css";
import type { Tone } from "./shares.ts";

interface TileProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** A second, smaller figure. */
  readonly note?: ReactNode;
  readonly tone?: Tone;
}

/** One figure, large enough to be read across a room. */
export function Tile({ label, value, note, tone = "quiet" }: TileProps) {
  return (
    <div className={classes["tile"]} data-tone={tone}>
      <dt className={classes["tileLabel"]}>{label}</dt>
      <dd className={classes["tileValue"]} data-figures>
        {value}
        <span className={classes["tileNote"]}>{note ?? "\u00a0"}</span>
      </dd>
    </div>
  );
}
