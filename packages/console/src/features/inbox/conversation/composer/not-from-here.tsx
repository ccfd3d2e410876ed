import { Plural, useLingui } from "@lingui/react/macro";
import type { TemplateLack } from "../../../../generated/graphql.ts";
import classes from "../conversation.module.css";
import { keyOf, type Template } from "./template-form.ts";

/** What is missing from the list, and why: whoever made it in WhatsApp Manager looks for it here. */
export function NotFromHere({ templates }: { readonly templates: readonly Template[] }) {
  const { t } = useLingui();
  const reasons: Readonly<Record<TemplateLack, string>> = {
    CARDS: t`a carousel: each of its cards has a picture and buttons of its own`,
    CATALOGUE: t`the products that it shows have to be named`,
    OTHER: t`it has a part that this hotline does not know`,
  };
  const others = templates.flatMap((one) => (one.lacks ? [{ ...one, lacks: one.lacks }] : []));
  if (others.length === 0) return null;
  return (
    <details className={classes["notFromHere"]}>
      <summary>
        <Plural
          value={others.length}
          one="# template can be sent by a program only"
          other="# templates can be sent by a program only"
        />
      </summary>
      <ul>
        {others.map((one) => (
          <li key={keyOf(one)}>
            <bdi>{one.name}</bdi>: {reasons[one.lacks]}
          </li>
        ))}
      </ul>
    </details>
  );
}
