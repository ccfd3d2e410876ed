import { Trans } from "@lingui/react/macro";
import classes from "./shell.module.css";

/** The first stop of the Tab key: past the navigation, to the page. */
export function SkipLink() {
  return (
    <a href="#main" className={classes["skip"]}>
      <Trans>Skip to the page</Trans>
    </a>
  );
}
