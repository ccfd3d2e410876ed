import type { ReactNode } from "react";
import classes from "../answers.module.css";
import { type Piece, piecesOf } from "./bubble-text.ts";

interface BubbleProps {
  readonly text: string;
  /** What the person wrote, not what the hotline says. */
  readonly said?: boolean;
}

/** A message as the phone shows it. */
export function Bubble({ text, said }: BubbleProps) {
  // A piece has no name of its own: where it stands is what tells it apart.
  const pieces = piecesOf(text).map((piece, at) => ({ piece, at }));
  return (
    <div className={`${classes["bubble"]} ${said ? classes["said"] : ""}`} dir="auto">
      {pieces.map(({ piece, at }) => (
        <Styled key={at} piece={piece} />
      ))}
    </div>
  );
}

function Styled({ piece }: { readonly piece: Piece }): ReactNode {
  switch (piece.style) {
    case "bold":
      return <strong>{piece.text}</strong>;
    case "italic":
      return <em>{piece.text}</em>;
    case "struck":
      return <s>{piece.text}</s>;
    case "code":
      return <code>{piece.text}</code>;
    case "plain":
      return piece.text;
  }
}
