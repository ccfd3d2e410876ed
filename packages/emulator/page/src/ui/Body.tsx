import type { ReactNode } from "react";
import type { ChatBody, ChatHeader, Shelf } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";
import { Media } from "./Media.tsx";
import { RichText } from "./RichText.tsx";

export function Body({ body }: { body: ChatBody }) {
  const text = useText();
  switch (body.kind) {
    case "text":
    case "locationRequest":
    case "contactRequest":
    case "cards":
      return <RichText text={body.text} />;
    case "callRequest":
      return <RichText text={body.text || text.callAsked} />;
    case "buttons":
    case "list":
    case "link":
    case "form":
    case "addressRequest":
    case "call":
      return <Framed {...body} />;
    case "template":
      return (
        <Framed {...body}>
          {body.offer && (
            <p className="words" dir="auto">
              <strong>{body.offer}</strong>
            </p>
          )}
        </Framed>
      );
    case "products":
      return (
        <Framed {...body}>
          <Shelves sections={body.sections} />
        </Framed>
      );
    case "answered":
      return (
        <div className="words" dir="auto">
          <em>{text.answered[body.what]}</em>
          {body.lines.map((line) => (
            <small key={line}>{line}</small>
          ))}
        </div>
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

interface FramedProps {
  header?: ChatHeader;
  text: string;
  footer?: string;
  children?: ReactNode;
}

function Framed({ header, text, footer, children }: FramedProps) {
  return (
    <>
      {header && <Header header={header} />}
      <RichText text={text} />
      {children}
      {footer && (
        <p className="footer" dir="auto">
          {footer}
        </p>
      )}
    </>
  );
}

function Shelves({ sections }: { sections: readonly Shelf[] }) {
  return sections.map(({ title, products }) => (
    <div key={`${title} ${products[0]}`} className="words shelf" dir="auto">
      {title && <strong>{title}</strong>}
      {products.map((product) => (
        <small key={product}>{product}</small>
      ))}
    </div>
  ));
}

export function Header({ header }: { header: ChatHeader }) {
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
