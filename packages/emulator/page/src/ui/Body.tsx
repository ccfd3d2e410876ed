import type { ChatBody, ChatHeader } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";
import { Media } from "./Media.tsx";
import { RichText } from "./RichText.tsx";

export function Body({ body }: { body: ChatBody }) {
  const text = useText();
  switch (body.kind) {
    case "text":
    case "locationRequest":
      return <RichText text={body.text} />;
    case "buttons":
    case "list":
    case "link":
    case "template":
      return (
        <>
          {body.header && <Header header={body.header} />}
          <RichText text={body.text} />
          {body.footer && (
            <p className="footer" dir="auto">
              {body.footer}
            </p>
          )}
        </>
      );
    case "media":
      return (
        <>
          <Media {...body} />
          {body.caption && <RichText text={body.caption} />}
        </>
      );
    case "location":
      return <Place {...body} />;
    case "contacts":
      return body.contacts.map(({ name, phones }) => (
        <p key={name} className="words" dir="auto">
          <strong>{name}</strong> <bdi>{phones.join(", ")}</bdi>
        </p>
      ));
    case "choice":
      return (
        <div className="words" dir="auto">
          {body.title}
          {body.description && <small>{body.description}</small>}
        </div>
      );
    case "other":
      return <p className="words odd">{body.text || text.unsupported(body.type)}</p>;
  }
}

function Header({ header }: { header: ChatHeader }) {
  if (header.kind === "media") return <Media {...header} />;
  return (
    <p className="header" dir="auto">
      {header.text}
    </p>
  );
}

function Place({ name, address, latitude, longitude }: Extract<ChatBody, { kind: "location" }>) {
  const text = useText();
  return (
    <div className="words place" dir="auto">
      <Icon name="pin" />
      <span>
        <strong>{name ?? text.location}</strong>
        {address && <small>{address}</small>}
        <small dir="ltr">
          {latitude}, {longitude}
        </small>
      </span>
    </div>
  );
}
