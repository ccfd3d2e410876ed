import type { NodeOutline, Outline, RouterOutline } from "../flow/inspect/outline.ts";
import { type Step, stepOf } from "./step.ts";
import { type Bubble, bubbleOf, type Reader } from "./wording.ts";

/** A journey as people look at it, in one language. */
export interface Picture {
  readonly uuid: string;
  readonly name: string;
  /** ISO 639-3 of the base texts. */
  readonly language: string;
  /** The first is where the journey begins. */
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export interface PictureNode {
  readonly uuid: string;
  readonly isFirst: boolean;
  /** In the order in which it happens. */
  readonly parts: readonly Part[];
  readonly question?: Question;
  readonly exits: readonly PictureExit[];
}

/** Something that a node does: it says something, or something else. */
export type Part =
  | { readonly kind: "bubble"; readonly bubble: Bubble }
  | { readonly kind: "step"; readonly step: Step };

/** How a node decides where to go on. */
export interface Question {
  /** `answer`: waits for the person; `call`: for a phone call's end; `chance`; `expression`: looks at what is known. */
  readonly kind: "answer" | "call" | "chance" | "expression";
  /** What is looked at, as it stands in the definition. */
  readonly operand: string;
  /** The name under which the outcome is kept; empty where it is not. */
  readonly result: string;
  readonly timeoutSeconds?: number;
}

interface PictureExit {
  readonly uuid: string;
  /** Names of the categories that leave here, in the language; none where there is only one way. */
  readonly categories: readonly string[];
  /** The rules that lead here. */
  readonly rules: readonly Rule[];
  /** Where nobody answered in time, or no rule fits. */
  readonly isTimeout: boolean;
  readonly isOther: boolean;
  readonly destination?: string;
}

export interface Rule {
  /** `has_any_word` … */
  readonly type: string;
  readonly arguments: readonly string[];
}

interface PictureEdge {
  readonly exit: string;
  readonly from: string;
  readonly to: string;
}

/** Draws a journey; ways to nodes that do not exist are left out. */
export function pictureOf(outline: Outline, reader: Reader): Picture {
  const known = new Set(outline.nodes.map(({ uuid }) => uuid));
  const nodes = outline.nodes.map((node, index) => nodeOf(node, index, outline, reader));
  return {
    uuid: outline.uuid,
    name: outline.name,
    language: outline.language,
    nodes,
    edges: nodes.flatMap((node) => edgesOf(node, known)),
  };
}

function edgesOf({ uuid: from, exits }: PictureNode, known: ReadonlySet<string>): readonly PictureEdge[] {
  return exits.flatMap(({ uuid: exit, destination: to }) =>
    to === undefined || !known.has(to) ? [] : [{ exit, from, to }],
  );
}

function nodeOf(node: NodeOutline, index: number, outline: Outline, reader: Reader): PictureNode {
  const { uuid, router } = node;
  return {
    uuid,
    isFirst: index === 0,
    parts: node.actions.map((action): Part => {
      const bubble = bubbleOf(action, outline, reader);
      return bubble === null ? { kind: "step", step: stepOf(action) } : { kind: "bubble", bubble };
    }),
    ...(router && { question: questionOf(router) }),
    exits: node.exits.map((exit) => ({ ...exit, ...(router ? waysBy(exit.uuid, router, outline, reader) : plain) })),
  };
}

const plain = { categories: [], rules: [], isTimeout: false, isOther: false };

function questionOf({ type, operand, resultName: result, wait }: RouterOutline): Question {
  const kind = wait?.type === "msg" ? "answer" : wait ? "call" : type === "random" ? "chance" : "expression";
  const timeout = wait?.timeout === undefined ? {} : { timeoutSeconds: wait.timeout.seconds };
  return { kind, operand, result, ...timeout };
}

function waysBy(exit: string, router: RouterOutline, { language, localization }: Outline, reader: Reader) {
  const categories = router.categories.filter((category) => category.exit === exit);
  const isOne = (uuid: string | undefined) => categories.some((category) => category.uuid === uuid);
  return {
    categories: categories.map(({ uuid, name }) =>
      reader.language === language ? name : (localization.get(reader.language)?.get(uuid)?.get("name")?.[0] ?? name),
    ),
    rules: router.cases
      .filter(({ category }) => isOne(category))
      .map(({ type, arguments: given }) => ({ type, arguments: given })),
    isTimeout: isOne(router.wait?.timeout?.category),
    isOther: isOne(router.defaultCategory),
  };
}
