import { useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { Page } from "../../ui/page.tsx";
import { FirstStepsAgain } from "./first-steps-again.tsx";
import classes from "./settings.module.css";
import { useSettingsPages } from "./use-settings-pages.ts";

export function SettingsHome() {
  const { t, i18n } = useLingui();
  const pages = useSettingsPages();
  return (
    <Page title={t`Settings`} actions={<FirstStepsAgain />}>
      <ul className={classes["cards"]}>
        {pages.map(({ path, label, description, icon: Picture }) => (
          <li key={path}>
            <Link to={path} className={classes["card"]}>
              <Picture size={20} stroke={1.6} aria-hidden />
              <span>
                <span className={classes["cardTitle"]}>{i18n._(label)}</span>
                <span className={classes["cardText"]}>{i18n._(description)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
