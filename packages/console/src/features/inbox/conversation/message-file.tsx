import type { MediaKind } from "@hotline/core/model/message.ts";
import { useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { useIsOff } from "../../settings/flags/use-is-off.ts";
import { useKindName } from "../gist.tsx";
import classes from "./conversation.module.css";
import type { Message } from "./thread.ts";

interface MessageFileProps {
  readonly file: Message["file"];
  readonly media: MediaKind;
  readonly name?: string | undefined;
  /** What is said about it, for who does not see it. */
  readonly alt?: string | undefined;
}

/** A file that is kept here is shown; others say where they are. */
export function MessageFile({ file, media, name: given, alt }: MessageFileProps) {
  const { t } = useLingui();
  const nameOf = useKindName();
  const name = given ?? file?.name ?? nameOf(media);
  if (file?.state === "waiting") return <Waiting name={name} />;
  if (file?.state !== "kept") {
    const said = file?.state === "failed" ? t`${name} (could not be fetched)` : name;
    return <em className={classes["typing"]}>{said}</em>;
  }
  return <Kept src={`/api/files/${file.id}`} media={media} name={name} alt={alt} />;
}

/** While media are switched off nobody fetches it, for as long as that may be. */
function Waiting({ name }: { readonly name: string }) {
  const { t } = useLingui();
  const isOff = useIsOff("media");
  const said = isOff ? t`${name} (fetched when “Media” is switched on again)` : t`${name} (being fetched)`;
  return <em className={classes["typing"]}>{said}</em>;
}

interface KeptProps {
  readonly src: string;
  readonly media: MediaKind;
  readonly name: string;
  readonly alt: string | undefined;
}

function Kept({ src, media, name, alt }: KeptProps) {
  switch (media) {
    case "image":
    case "sticker":
      return (
        <a href={src} target="_blank" rel="noreferrer">
          <img className={classes["picture"]} src={src} alt={alt ?? name} loading="lazy" />
        </a>
      );
    case "audio":
      // biome-ignore lint/a11y/useMediaCaption: what people say has no captions
      return <audio controls preload="none" src={src} aria-label={name} />;
    case "video":
      return <Film src={src} name={name} preload="none" />;
    case "document":
      return (
        <Anchor href={src} download={name}>
          <bdi dir="auto">{name}</bdi>
        </Anchor>
      );
  }
}

interface FilmProps {
  readonly src: string;
  readonly name: string;
  /** How much of it is fetched before somebody wants to see it. */
  readonly preload: "none" | "metadata";
}

export function Film({ src, name, preload }: FilmProps) {
  // biome-ignore lint/a11y/useMediaCaption: what people film has no captions
  return <video className={classes["picture"]} controls preload={preload} src={src} aria-label={name} />;
}

/** As what a file of this type is shown where the message does not say it. */
export function shownAs(mime: string): MediaKind {
  const [group] = mime.split("/");
  return group === "image" || group === "video" || group === "audio" ? group : "document";
}
