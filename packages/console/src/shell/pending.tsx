import { useShortcutListener } from "../keys/use-shortcuts.ts";
import classes from "./shell.module.css";

/** The one place that listens to keys; while a row of keys has begun, it shows what was pressed. */
export function Pending() {
  const pending = useShortcutListener();
  if (pending.length === 0) return null;
  return (
    <div className={classes["pending"]} role="status">
      {pending.join(" ")} …
    </div>
  );
}
