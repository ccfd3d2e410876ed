import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Section } from "../../../ui/section.tsx";
import classes from "../answers.module.css";
import type { KindShown } from "../kinds.ts";
import { Bubble } from "./bubble.tsx";
import { saysWithout } from "./says-without.ts";
import type { Working } from "./working.ts";

interface PreviewProps {
  readonly working: Working;
  readonly kind: KindShown;
  readonly language: string;
}

/** As the phone shows it. */
export function Preview({ working, kind, language }: PreviewProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const said = kind.texts.find(({ isSaid }) => isSaid);
  if (!said) return null;
  const texts = said.part === "reply" ? working.texts.reply : working.texts.text;
  const question = working.lists.questions[language]?.[0];
  const text = texts[language] ?? "";
  return (
    <Section title={t`On the phone: ${formats.language(language)}`}>
      <div className={classes["phone"]}>
        {question ? <Bubble text={question} said /> : null}
        {text === "" ? (
          <p className={classes["quiet"]}>
            {said.hint && saysWithout(said, texts) ? t(said.hint) : t`Nothing is written in this language yet.`}
          </p>
        ) : (
          <Bubble text={text} />
        )}
      </div>
    </Section>
  );
}
