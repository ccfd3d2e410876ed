import { useState } from "react";
import type { ChatBody, Said } from "../../../src/model.ts";
import { say } from "../api/phone-store.ts";
import type { ShownMessage } from "../model/phone.ts";
import { useText } from "../text/text.ts";
import { AllowCalls, ShareNumber } from "./Allow.tsx";
import { Cards } from "./Cards.tsx";
import { Icon } from "./Icon.tsx";
import { ListSheet } from "./ListSheet.tsx";
import { LocationSheet } from "./LocationSheet.tsx";
import { OpenAddress, OpenForm } from "./OpenForm.tsx";
import { OpenProducts } from "./OpenProducts.tsx";
import { OutLink, Tap, TemplateButton } from "./Tap.tsx";

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
    case "contactRequest":
      return <ShareNumber phone={phone} tap={tap} />;
    case "callRequest":
      return <AllowCalls tap={tap} />;
    case "form":
      return <OpenForm body={body} tap={tap} />;
    case "addressRequest":
      return <OpenAddress body={body} tap={tap} />;
    case "products":
      return <OpenProducts body={body} tap={tap} />;
    case "cards":
      return <Cards cards={body.cards} tap={tap} />;
    case "call":
      return (
        <div className="actions">
          <TemplateButton button={{ kind: "call", title: body.label }} tap={tap} />
        </div>
      );
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
        <>
          {body.buttons.length > 0 && (
            <div className="actions">
              {body.buttons.map((button) =>
                button.kind === "contact" ? (
                  <ShareNumber key="contact" phone={phone} tap={tap} />
                ) : (
                  <TemplateButton key={`${button.kind}-${button.title}`} button={button} tap={tap} />
                ),
              )}
            </div>
          )}
          {body.asksToCall && <AllowCalls tap={tap} />}
          {body.cards && <Cards cards={body.cards} tap={tap} />}
        </>
      );
    default:
      return null;
  }
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
