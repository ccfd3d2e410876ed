import { FormattedText } from "../../../ui/formatted-text.tsx";
import classes from "./conversation.module.css";

/** What somebody wrote, in its own direction. */
export function Words({ text }: { readonly text: string }) {
  return (
    <span dir="auto" className={classes["words"]}>
      <FormattedText text={text} />
    </span>
  );
}

/** What we say of a message. */
export function Quiet({ children }: { readonly children: React.ReactNode }) {
  return <em className={classes["typing"]}>{children}</em>;
}
