import { Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { ColourSchemeMenu } from "../../shell/colour-scheme-menu.tsx";
import { LanguageMenu } from "../../shell/language-menu.tsx";
import { Mark } from "../../ui/mark.tsx";
import classes from "./sign-in.module.css";

interface PublicPageProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** What people see before they are in: one thing to do, nothing around it. */
export function PublicPage({ title, description, children }: PublicPageProps) {
  useEffect(() => {
    document.title = `${title} · Hotline`;
  }, [title]);
  return (
    <div className={classes["page"]}>
      <header className={classes["corner"]}>
        <LanguageMenu />
        <ColourSchemeMenu />
      </header>
      <main className={classes["card"]}>
        <Mark size={40} />
        <Title order={1} className={classes["title"]}>
          {title}
        </Title>
        {description ? <p className={classes["description"]}>{description}</p> : null}
        {children}
      </main>
    </div>
  );
}
