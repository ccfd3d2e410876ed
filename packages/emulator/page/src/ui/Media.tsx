import { useState } from "react";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  media: string;
  url: string;
  filename?: string;
  caption?: string;
}

export function Media({ media, url, filename, caption }: Props) {
  const text = useText();
  const [missing, setMissing] = useState(false);
  if (missing) return <p className="words odd">{text.imageMissing}</p>;
  switch (media) {
    case "image":
    case "sticker":
      return <img className={media} src={url} alt={caption ?? text.image} onError={() => setMissing(true)} />;
    case "video":
      // biome-ignore lint/a11y/useMediaCaption: WhatsApp carries no captions track; the text is in the caption
      return <video src={url} controls preload="metadata" />;
    case "audio":
      // biome-ignore lint/a11y/useMediaCaption: WhatsApp carries no captions track
      return <audio src={url} controls preload="metadata" />;
    default:
      return (
        <a className="file" href={url} target="_blank" rel="noreferrer" dir="auto">
          <Icon name="file" />
          {filename ?? text.document}
        </a>
      );
  }
}
