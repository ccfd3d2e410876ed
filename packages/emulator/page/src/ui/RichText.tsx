import { Fragment, useState } from "react";
import { folded, isBigEmoji, richText, type Span } from "../model/rich-text.ts";
import { useText } from "../text/text.ts";

/** A message's text; its direction comes from its own first letter, not from the page. */
export function RichText({ text }: { text: string }) {
  const words = useText();
  const [whole, setWhole] = useState(false);
  const short = whole ? null : folded(text);
  return (
    <div className={isBigEmoji(text) ? "words big" : "words"} dir="auto">
      <Spans spans={richText(short ?? text)} />
      {short !== null && (
        <>
          …{" "}
          <button type="button" className="plain" onClick={() => setWhole(true)}>
            {words.readMore}
          </button>
        </>
      )}
    </div>
  );
}

function Spans({ spans }: { spans: readonly Span[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: spans never change places, their position is their name
  return spans.map((span, index) => <Fragment key={`${index}-${span.kind}`}>{one(span)}</Fragment>);
}

function one(span: Span) {
  switch (span.kind) {
    case "text":
      return span.text;
    case "bold":
      return <strong>{<Spans spans={span.inner} />}</strong>;
    case "italic":
      return <em>{<Spans spans={span.inner} />}</em>;
    case "struck":
      return <s>{<Spans spans={span.inner} />}</s>;
    case "mono":
      return <code>{span.text}</code>;
    case "link":
      return (
        <a href={span.url} target="_blank" rel="noreferrer" dir="ltr">
          {span.text}
        </a>
      );
  }
}
