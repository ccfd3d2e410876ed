import { useEffect, useRef } from "react";
import { Outlet, useLocation, useNavigation } from "react-router";
import { GivenNotice } from "../given/given-notice.tsx";
import { useFocusBack } from "../keys/use-focus-back.ts";
import { MentionsProvider } from "../mentions/mentions-provider.tsx";
import { Palette } from "../palette/palette.tsx";
import { usePreferences } from "../preferences/preferences.ts";
import { fetchTheRest } from "../ui/lazily.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { HelpSheet } from "./help-sheet.tsx";
import { Nav } from "./nav.tsx";
import { Pending } from "./pending.tsx";
import classes from "./shell.module.css";
import { SkipLink } from "./skip-link.tsx";
import { TopBar } from "./top-bar.tsx";
import { useGoKeys } from "./use-go-keys.ts";
import { useShellActions } from "./use-shell-actions.ts";

const restMs = 4_000;

/** What stands around every page. */
export function Shell() {
  const { narrowNav, density } = usePreferences();
  const { state } = useNavigation();
  const main = useScrollToTop();
  useEffect(() => {
    document.documentElement.dataset["density"] = density;
  }, [density]);
  useEffect(() => {
    // Not every browser tells when it has nothing to do; by then the first page is there.
    const timer = setTimeout(fetchTheRest, restMs);
    return () => clearTimeout(timer);
  }, []);
  useGoKeys();
  useFocusBack();
  useShellActions();
  return (
    <MentionsProvider>
      <div className={classes["shell"]} data-narrow={narrowNav || undefined}>
        <SkipLink />
        <Nav />
        <div className={classes["body"]}>
          <TopBar />
          <ConnectionBanner />
          {state === "loading" ? <div className={classes["progress"]} role="status" aria-busy /> : null}
          <main id="main" tabIndex={-1} ref={main} className={classes["main"]}>
            <Outlet />
          </main>
          <BottomBar />
        </div>
        <Pending />
        <GivenNotice />
        <HelpSheet />
        <Palette />
      </div>
    </MentionsProvider>
  );
}

function useScrollToTop() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its top
  useEffect(() => {
    // In braces: Chrome returns a promise of having scrolled, which React would call to clean up, and the page would break.
    main.current?.scrollTo(0, 0);
  }, [pathname]);
  return main;
}
