import { useState } from "react";
import type { ChatBody, ChatButton, Said } from "../../../src/model.ts";
import { say } from "../api/phone-store.ts";
import type { ShownMessage } from "../model/phone.ts";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";
import { ListSheet } from "./ListSheet.tsx";
import { LocationSheet } from "./LocationSheet.tsx";

/** What can be tapped below a message of the hotline. */
export function Actions({ message, phone }: { message: ShownMessage; phone: string }) {
  const tap = (said: Said) => void say(phone, { ...said, replyTo: message.wamid });
  const { body } = message;
  switch (body.kind) {
    case "buttons":
      return (
        <div className="actions">
          {body.buttons.map(({ id, title }) => (
            <Tap key={id} title={title} onTap={() => tap({ kind: "button", id, title })} />
          ))}
        </div>
      );
    case "locationRequest":
      return <OpenLocation tap={tap} />;
    case "list":
      return <OpenList body={body} tap={tap} />;
    case "link":
      return (
        <div className="actions">
          <OutLink title={body.label} url={body.url} />
        </div>
      );
    case "template":
      return (
        <div className="actions">
          {body.buttons.map((button) => (
            <TemplateButton key={`${button.kind}-${button.title}`} button={button} tap={tap} />
          ))}
        </div>
      );
    default:
      return null;
  }
}

function Tap({ title, onTap }: { title: string; onTap(): void }) {
  return (
    <button type="button" className="action" dir="auto" onClick={onTap}>
      <Icon name="reply" />
      {title}
    </button>
  );
}

function OutLink({ title, url }: { title: string; url: string }) {
  const text = useText();
  return (
    <a className="action" href={url} target="_blank" rel="noreferrer" dir="auto">
      <Icon name="link" />
      {title} <span className="hidden">({text.openLink})</span>
    </a>
  );
}

function TemplateButton({ button, tap }: { button: ChatButton; tap(said: Said): void }) {
  const { kind, title, url, payload } = button;
  if (url !== undefined && /^https?:/iu.test(url)) return <OutLink title={title} url={url} />;
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
      {title}
    </span>
  );
}

function OpenLocation({ tap }: { tap(said: Said): void }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className="actions">
      <button type="button" className="action" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="pin" />
        {text.sendLocation}
      </button>
      {open && <LocationSheet onClose={() => setOpen(false)} onChoose={tap} />}
    </div>
  );
}

function OpenList({ body, tap }: { body: Extract<ChatBody, { kind: "list" }>; tap(said: Said): void }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="actions">
      <button type="button" className="action" dir="auto" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="list" />
        {body.button}
      </button>
      {open && (
        <ListSheet
          title={body.button}
          sections={body.sections}
          onClose={() => setOpen(false)}
          onChoose={(row) => {
            setOpen(false);
            tap({ kind: "row", ...row });
          }}
        />
      )}
    </div>
  );
}
