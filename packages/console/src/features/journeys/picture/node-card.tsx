import { IconQuestionMark } from "@tabler/icons-react";
import { Handle, type NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useQuestionWords } from "../words/use-rule-words.ts";
import type { Card } from "./cards.ts";
import { Exits, ends } from "./exits.tsx";
import classes from "./node-card.module.css";
import { NodeMarks } from "./node-marks.tsx";
import { PartOf } from "./part-of.tsx";

/** A node as a card: what is said as bubbles, what is asked as a question, and where it goes from here. */
export const NodeCard = memo(function NodeCard({ data }: NodeProps<Card>) {
  const { node, direction, isHere, isVisited, isChosen } = data;
  const questionWords = useQuestionWords();
  return (
    <article
      className={classes["card"]}
      data-node={node.uuid}
      data-here={isHere || undefined}
      data-visited={isVisited || undefined}
      data-chosen={isChosen || undefined}
    >
      <Handle type="target" id="in" position={ends[direction].into} className={classes["handle"] ?? ""} />
      <NodeMarks data={data} />
      {node.parts.map((part) => (
        <PartOf key={part.kind === "step" ? part.step.action : part.bubble.action} part={part} />
      ))}
      {node.question ? (
        <p className={classes["question"]}>
          <IconQuestionMark size={14} aria-hidden />
          <span dir="auto">{questionWords(node.question)}</span>
        </p>
      ) : null}
      <Exits data={data} />
    </article>
  );
});
