import type { Card, Choice } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import { answerButtons, count, file, linkButton, optional, required } from "./checks.ts";
import { fileAbove, interactive, opens, seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** Two to ten pictures or videos side by side, each with buttons of its own. */
export const carousel: Send<"carousel"> = {
  build: (content) => interactive("carousel", content, { cards: content.cards.map(built) }),
  check: ({ text, cards }) => [
    ...required("text", text, limits.body),
    ...checkCount(cards),
    ...cards.flatMap((card, index) => [...checkCard(`cards[${index}]`, card), ...checkLikeFirst(cards, index)]),
    ...checkIds(cards),
  ],
  shows: ({ text, cards }) =>
    seen({
      text: [text, ...cards.map((card, index) => [`${index + 1}.`, card.text].filter(Boolean).join(" "))].join("\n"),
      files: cards,
      choices: cards.flatMap((card) => ("buttons" in card ? card.buttons : [])),
      labels: cards.flatMap((card) => ("link" in card ? [card.link.label] : [])),
    }),
};

function built(card: Card, index: number): Record<string, unknown> {
  const isLink = "link" in card;
  return {
    card_index: index,
    type: isLink ? "cta_url" : "button",
    header: fileAbove({ media: card.media, source: card.source }),
    ...(card.text === undefined ? {} : { body: { text: card.text } }),
    action: isLink ? opens(card.link) : { buttons: card.buttons.map(quickReply) },
  };
}

const quickReply = ({ id, title }: Choice) => ({ type: "quick_reply", quick_reply: { id, title } });

function checkCount(cards: readonly Card[]): Problems {
  if (cards.length === 1) return [{ path: "cards", message: "There must be at least two cards." }];
  return count("cards", "card", cards.length, limits.cards);
}

function checkCard(path: string, card: Card): Problems {
  const breaks = (card.text?.match(/\n/g) ?? []).length;
  const limit = limits.cardLineBreaks;
  return [
    ...file(`${path}.source`, card.source),
    ...optional(`${path}.text`, card.text, limits.cardText),
    ...(breaks <= limit
      ? []
      : [{ path: `${path}.text`, message: `This has ${breaks} line breaks, and WhatsApp allows ${limit}.`, limit }]),
    ...("link" in card ? linkButton(`${path}.link.`, card.link) : answerButtons(`${path}.buttons`, card.buttons)),
  ];
}

/** WhatsApp wants all cards alike: the same kind of file, and the same number of the same buttons. */
function checkLikeFirst(cards: readonly Card[], index: number): Problems {
  const [first, card] = [cards[0], cards[index]];
  if (first === undefined || card === undefined) return [];
  if (card.media !== first.media) {
    return [
      { path: `cards[${index}].media`, message: `All cards have the same kind of file: the first has ${first.media}.` },
    ];
  }
  if (buttonsOf(card) === buttonsOf(first)) return [];
  return [{ path: `cards[${index}]`, message: `All cards have the same buttons: the first has ${buttonsOf(first)}.` }];
}

const buttonsOf = (card: Card): string => ("link" in card ? "a link" : `${card.buttons.length} that answer`);

/** A tap brings back the id alone, so it must tell the card as well. */
function checkIds(cards: readonly Card[]): Problems {
  const seenIds = new Set<string>();
  return cards.flatMap((card, index) => {
    const ids = "buttons" in card ? card.buttons.map(({ id }) => id) : [];
    const taken = ids.find((id) => seenIds.has(id));
    for (const id of ids) seenIds.add(id);
    return taken === undefined
      ? []
      : [{ path: `cards[${index}].buttons`, message: `"${taken}" is on a card before; each id must differ.` }];
  });
}
