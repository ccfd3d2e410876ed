import type { ChatCard, Said } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { Header } from "./Body.tsx";
import { RichText } from "./RichText.tsx";
import { TemplateButton } from "./Tap.tsx";

/** Cards side by side, each with its own buttons; one pushes them along. */
export function Cards({ cards, tap }: { cards: readonly ChatCard[]; tap(said: Said): void }) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="cards" aria-label={text.cards} tabIndex={0}>
      {cards.map((card, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message that was sent stays as it is
        <div key={at} className="card">
          <div className="bubble card-face">
            {card.header && <Header header={card.header} />}
            {card.text && <RichText text={card.text} />}
          </div>
          <div className="actions">
            {card.buttons.map((button) => (
              <TemplateButton key={`${button.kind}-${button.title}`} button={button} tap={tap} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
