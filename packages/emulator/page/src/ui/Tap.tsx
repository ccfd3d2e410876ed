import type { ChatButton, Said } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";
import { OpenForm } from "./OpenForm.tsx";

export function Tap({ title, onTap }: { title: string; onTap(): void }) {
  return (
    <button type="button" className="action" dir="auto" onClick={onTap}>
      <Icon name="reply" />
      {title}
    </button>
  );
}

export function OutLink({ title, url }: { title: string; url: string }) {
  const text = useText();
  return (
    <a className="action" href={url} target="_blank" rel="noreferrer" dir="auto">
      <Icon name="link" />
      {title} <span className="hidden">({text.openLink})</span>
    </a>
  );
}

/** A button of a template or a card. */
export function TemplateButton({ button, tap }: { button: ChatButton; tap(said: Said): void }) {
  const { kind, title, url, payload } = button;
  if (url !== undefined && /^https?:/iu.test(url)) return <OutLink title={title} url={url} />;
  if (kind === "reply") return <Tap title={title} onTap={() => tap({ kind: "button", id: payload ?? title, title })} />;
  if (kind === "form")
    return <OpenForm body={{ label: title, values: {}, ...(payload && { token: payload }) }} tap={tap} />;
  if (kind === "quickReply")
    return <Tap title={title} onTap={() => tap({ kind: "quickReply", payload: payload ?? title, text: title })} />;
  if (kind === "copyCode" && payload)
    return (
      <button
        type="button"
        className="action"
        dir="auto"
        // A browser that keeps its clipboard to itself leaves the code to be read, and nothing breaks.
        onClick={() => void navigator.clipboard.writeText(payload).catch(() => undefined)}
      >
        {title} <bdi>{payload}</bdi>
      </button>
    );
  return (
    <span className="action" dir="auto">
      {kind === "call" && <Icon name="call" />}
      {title}
    </span>
  );
}
