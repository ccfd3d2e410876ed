import type { ShownMessage } from "../model/phone.ts";
import { inShort } from "../text/in-short.ts";
import { useText } from "../text/text.ts";
import { useHotline } from "./use-hotline.ts";

/** What a message answers. */
export function Quote({ quoted }: { quoted: ShownMessage | undefined }) {
  const text = useText();
  const name = useHotline()?.name ?? "";
  if (!quoted) return null;
  return (
    <blockquote>
      <strong dir="auto">{quoted.from === "handset" ? text.you : name}</strong>
      <span dir="auto">{inShort(quoted.body, text)}</span>
    </blockquote>
  );
}
