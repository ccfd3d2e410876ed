import { useLingui } from "@lingui/react/macro";
import { Fieldset, Textarea } from "@mantine/core";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../answers.module.css";
import type { TextPart as Part, PartShown } from "../kinds.ts";
import { languagesShown, type Working, withText } from "./working.ts";

interface TextPartProps {
  readonly shown: PartShown;
  readonly working: Working;
  readonly languages: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (working: Working) => void;
  /** The language that the preview shows. */
  readonly onFocus: (language: string) => void;
}

/** A text in all languages, side by side, each with how much WhatsApp still takes. */
export function TextPart({ shown, working, languages, readOnly, onChange, onFocus }: TextPartProps) {
  const { i18n } = useLingui();
  const part = shown.part as Part;
  const all = languagesShown(working, languages, part);
  return (
    <Fieldset legend={i18n._(shown.label)} variant="unstyled">
      {shown.hint ? <p className={classes["quiet"]}>{i18n._(shown.hint)}</p> : null}
      <div className={classes["languages"]}>
        {all.map((language) => (
          <OneText
            key={language}
            language={language}
            text={working.texts[part][language] ?? ""}
            limit={shown.limit}
            isLong={shown.isSaid === true}
            readOnly={readOnly}
            onChange={(text) => onChange(withText(working, part, language, text))}
            onFocus={() => onFocus(language)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

interface OneTextProps {
  readonly language: string;
  readonly text: string;
  readonly limit: number | undefined;
  readonly isLong: boolean;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
}

function OneText({ language, text, limit, isLong, readOnly, onChange, onFocus }: OneTextProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const name = formats.language(language);
  const isOver = limit !== undefined && text.length > limit;
  const over = limit === undefined ? 0 : text.length - limit;
  const count =
    limit === undefined ? null : (
      <span className={isOver ? classes["over"] : classes["small"]}>
        {isOver
          ? t`Too long by ${formats.number(over)}`
          : t`${formats.number(text.length)} of ${formats.number(limit)}`}
      </span>
    );
  return (
    <Textarea
      className={classes["field"] ?? ""}
      label={name}
      dir="auto"
      lang={htmlLanguage(language)}
      autosize
      minRows={isLong ? 5 : 1}
      maxRows={isLong ? 24 : 4}
      value={text}
      readOnly={readOnly}
      error={isOver}
      description={count}
      inputWrapperOrder={["label", "input", "description", "error"]}
      placeholder={readOnly ? "" : t`Not written yet`}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={onFocus}
    />
  );
}

/** The code that browsers know: `eng` is `en` to them. */
function htmlLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "und";
  } catch {
    return "und";
  }
}
