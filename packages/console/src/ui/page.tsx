import { Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import classes from "./page.module.css";

interface PageProps {
  readonly title: string;
  /** One sentence below the title, where the title does not say it all. */
  readonly description?: ReactNode;
  /** Buttons at the end of the title's line; the main one last. */
  readonly actions?: ReactNode;
  /** What stands before the title, such as a way back. */
  readonly before?: ReactNode;
  /** text: forms and reading; wide: tables and charts (the default); full: as wide as the window. */
  readonly width?: "text" | "wide" | "full";
  /** The page fills the window and its parts scroll themselves, as in the inbox. */
  readonly fill?: boolean;
  /** For pages whose parts say what they are; the title is still there for screen readers. */
  readonly hideTitle?: boolean;
  readonly children: ReactNode;
}

/** The first page of a visit leaves the focus to the browser; each later one takes it to its title. */
let visited = false;

export function Page(props: PageProps) {
  const { title, fill, width = "wide", children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Hotline`;
  }, [title]);
  useEffect(() => {
    if (visited) heading.current?.focus({ preventScroll: true });
    visited = true;
  }, []);
  return (
    <div className={classes["page"]} data-width={fill ? "full" : width} data-fill={fill || undefined}>
      <header className={props.hideTitle ? "visually-hidden" : classes["head"]}>
        <div className={classes["words"]}>
          {props.before}
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {props.description ? <p className={classes["description"]}>{props.description}</p> : null}
        </div>
        {props.actions ? <div className={classes["actions"]}>{props.actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
