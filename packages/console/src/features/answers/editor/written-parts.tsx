import { useLingui } from "@lingui/react/macro";
import { TagsInput, TextInput } from "@mantine/core";
import type { KindShown } from "../kinds.ts";
import { GoldenPart } from "./golden-part.tsx";
import { ListPart } from "./list-part.tsx";
import { TextPart } from "./text-part.tsx";
import type { Working } from "./working.ts";

interface WrittenPartsProps {
  readonly working: Working;
  readonly kind: KindShown;
  readonly languages: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (working: Working) => void;
  /** Somebody writes in that language now. */
  readonly onLanguage: (language: string) => void;
}

/** The parts that an entry of this kind has: its name, its texts, its lists. */
export function WrittenParts({ kind, onLanguage, ...parts }: WrittenPartsProps) {
  const { t } = useLingui();
  const { working, readOnly, onChange } = parts;
  return (
    <>
      {kind.hasName ? (
        <TextInput
          label={t`Name`}
          description={t`Operators read it.`}
          dir="auto"
          value={working.name}
          readOnly={readOnly}
          onChange={(event) => onChange({ ...working, name: event.currentTarget.value })}
        />
      ) : null}
      {kind.texts.map((shown) => (
        <TextPart key={shown.part} shown={shown} {...parts} onFocus={onLanguage} />
      ))}
      {kind.hasStops ? (
        <TagsInput
          label={t`Stops`}
          description={t`Tags of the journeys, reminders and broadcasts that somebody in this state is not sent.`}
          value={[...working.stops]}
          readOnly={readOnly}
          acceptValueOnBlur
          onChange={(stops) => onChange({ ...working, stops })}
        />
      ) : null}
      {kind.lists.map((shown) => (
        <ListPart key={shown.part} shown={shown} {...parts} />
      ))}
      {kind.kind === "GOLDEN" ? <GoldenPart working={working} readOnly={readOnly} onChange={onChange} /> : null}
    </>
  );
}
