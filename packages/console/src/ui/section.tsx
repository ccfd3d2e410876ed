import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./section.module.css";

interface SectionProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One matter of a page: its name, what it is about, and the things to set or read. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes["section"]} aria-labelledby={id}>
      <header className={classes["head"]}>
        <div>
          <Title order={2} id={id}>
            {/* Some are named by people, in any script. */}
            <bdi>{title}</bdi>
          </Title>
          {description ? <p className={classes["description"]}>{description}</p> : null}
        </div>
        {actions ? <div className={classes["actions"]}>{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
