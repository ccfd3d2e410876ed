import { useLingui } from "@lingui/react/macro";
import { withoutMarks } from "../../ui/formatted.ts";
import { type GistKind, gistOf } from "./content.ts";

/** What kind of thing a message is, in a word; nothing for texts. */
export function useKindName(): (kind: GistKind) => string {
  const { t } = useLingui();
  return (kind) => {
    switch (kind) {
      case "text":
        return "";
      case "image":
        return t`Picture`;
      case "video":
        return t`Video`;
      case "audio":
        return t`Voice message`;
      case "document":
        return t`Document`;
      case "sticker":
        return t`Sticker`;
      case "location":
        return t`Place`;
      case "contacts":
        return t`Contact card`;
      case "reaction":
        return t`Reaction`;
      case "form":
        return t`Form`;
      case "template":
        return t`Template`;
      case "callRequest":
        return t`Asks whether we may call`;
      case "callAllowed":
        return t`Allows us to call`;
      case "callRefused":
        return t`Does not want to be called`;
      case "product":
        return t`Product`;
      case "order":
        return t`Order of products`;
      case "other":
        return t`Message of another kind`;
    }
  };
}

/** A message in one line. */
export function GistLine({ content }: { readonly content: unknown }) {
  const nameOf = useKindName();
  const { kind, text } = gistOf(content);
  const name = nameOf(kind);
  return (
    <>
      {name === "" ? null : <span>{text === "" ? name : `${name}: `}</span>}
      <bdi dir="auto">{withoutMarks(text)}</bdi>
    </>
  );
}
