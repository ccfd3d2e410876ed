import { useLingui } from "@lingui/react/macro";
import { Fieldset, TagsInput } from "@mantine/core";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../answers.module.css";
import type { ListPart as Part, PartShown } from "../kinds.ts";
import { languagesShown, type Working, withList } from "./working.ts";

interface ListPartProps {
  readonly shown: PartShown;
  readonly working: Working;
  readonly languages: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (working: Working) => void;
}

/** Phrases as chips, language by language: Enter adds one, and a list can be pasted line by line. */
export function ListPart({ shown, working, languages, readOnly, onChange }: ListPartProps) {
  const { t, i18n } = useLingui();
  const formats = useFormats();
  const part = shown.part as Part;
  const all = languagesShown(working, languages, part);
  return (
    <Fieldset legend={i18n._(shown.label)} variant="unstyled">
      {shown.hint ? <p className={classes["quiet"]}>{i18n._(shown.hint)}</p> : null}
      <div className={classes["languages"]}>
        {all.map((language) => (
          <TagsInput
            key={language}
            label={language === "und" ? t`Language not known` : formats.language(language)}
            dir="auto"
            value={[...(working.lists[part][language] ?? [])]}
            readOnly={readOnly}
            // Commas belong to what people write.
            splitChars={["\n", "\t"]}
            acceptValueOnBlur
            placeholder={readOnly ? "" : t`Write one, then Enter`}
            onChange={(phrases) => onChange(withList(working, part, language, phrases))}
          />
        ))}
      </div>
    </Fieldset>
  );
}
