import "@xyflow/react/dist/base.css";
import { useLingui } from "@lingui/react/macro";
import { useDirection } from "@mantine/core";
import { useMediaQuery, useReducedMotion } from "@mantine/hooks";
import {
  Background,
  Controls,
  type Edge,
  MiniMap,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  useReactFlow,
} from "@xyflow/react";
import { useCallback, useEffect, useMemo } from "react";
import { useHotkeysHelp } from "../../../keys/use-shortcuts.ts";
import { type Card, type CardData, cardsOf, edgesOf } from "./cards.ts";
import { type Direction, layoutOf, neighbour } from "./layout.ts";
import type { Looked } from "./looked.ts";
import { NodeCard } from "./node-card.tsx";
import classes from "./picture.module.css";

interface ViewProps {
  readonly looked: Looked;
  readonly onChoose: (uuid: string) => void;
  readonly onLeave: () => void;
}

const nodeTypes = { card: NodeCard };
type Arrow = Parameters<typeof neighbour>[2];
const arrows: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] satisfies Arrow[];
const isArrow = (key: string): key is Arrow => arrows.includes(key);

/** It is looked at, not edited; the keys are our own. */
const readOnly = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  onlyRenderVisibleElements: true,
  minZoom: 0.02,
  maxZoom: 1.5,
  panOnScroll: true,
  proOptions: { hideAttribution: true },
};

export function PictureView(props: ViewProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

/** The picture: only what is in sight is drawn, so that a journey of hundreds of nodes moves as one of ten. */
function Drawing({ looked, onChoose, onLeave }: ViewProps) {
  const { t } = useLingui();
  const { picture, node, standing } = looked;
  const direction = useDirectionOfWays();
  const boxes = useMemo(() => layoutOf(picture, direction), [picture, direction]);
  const show = useShow(boxes);
  const nodes = useMemo(() => cardsOf(looked, boxes, direction), [looked, boxes, direction]);
  const edges = useMemo(() => edgesOf(looked, boxes), [looked, boxes]);
  const names = useInstrumentNames();
  const here = standing.at?.flow === picture.uuid ? standing.at.node : null;
  useEffect(() => {
    if (here !== null) show(here);
  }, [here, show]);
  useHotkeysHelp(t`Picture of a journey`, [
    { keys: "left", label: t`To the step beside it` },
    { keys: "enter", label: t`All about the chosen step` },
  ]);
  const onArrow = (arrow: Arrow) => {
    const from = node ?? here ?? picture.nodes[0]?.uuid;
    const to = from === undefined || node === null ? from : neighbour(boxes, from, arrow);
    if (to === undefined) return;
    onChoose(to);
    show(to);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture that keys move through is no fieldset
    <div
      className={classes["canvas"]}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from step to step here
      tabIndex={0}
      aria-label={t`Picture of the journey. Arrow keys go from step to step; the list shows the same as text.`}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
        if (!isArrow(event.key)) return;
        event.preventDefault();
        onArrow(event.key);
      }}
    >
      <ReactFlow<Card, Edge>
        {...{ nodes, edges, nodeTypes }}
        onNodeClick={(_, card) => onChoose(card.id)}
        onPaneClick={onLeave}
        {...readOnly}
        ariaLabelConfig={names}
        onInit={({ setViewport, fitView }) => begin(boxes, picture.nodes[0]?.uuid, direction, setViewport, fitView)}
      >
        <Background gap={24} size={1} className={classes["dots"] ?? ""} />
        <Instruments direction={direction} />
      </ReactFlow>
    </div>
  );
}

/** What the library's own buttons are called; it knows English only. */
function useInstrumentNames() {
  const { t } = useLingui();
  return useMemo(
    () => ({
      "controls.zoomIn.ariaLabel": t`Zoom in`,
      "controls.zoomOut.ariaLabel": t`Zoom out`,
      "controls.fitView.ariaLabel": t`Show the whole journey`,
    }),
    [t],
  );
}

/** Zoom and overview, where a line of this direction does not begin. */
function Instruments({ direction }: { readonly direction: Direction }) {
  const { t } = useLingui();
  const [start, end] =
    direction === "left" ? (["bottom-right", "bottom-left"] as const) : (["bottom-left", "bottom-right"] as const);
  return (
    <>
      <Controls showInteractive={false} position={start} className={classes["controls"] ?? ""} aria-label={t`Zoom`} />
      <MiniMap<Card>
        pannable
        zoomable
        ariaLabel={t`Overview`}
        position={end}
        className={classes["map"] ?? ""}
        nodeClassName={({ data }) => mapClass(data)}
        nodeBorderRadius={6}
        style={{ width: 150, height: 110 }}
        bgColor="var(--ground)"
        maskColor="color-mix(in srgb, var(--ground-hover) 70%, transparent)"
      />
    </>
  );
}

function mapClass({ isHere, isChosen, isVisited }: CardData): string {
  if (isHere) return classes["mapHere"] ?? "";
  if (isChosen) return classes["mapChosen"] ?? "";
  return (isVisited ? classes["mapVisited"] : classes["mapNode"]) ?? "";
}

/** Narrow screens are read from top to bottom, wide ones as people read their lines. */
function useDirectionOfWays(): Direction {
  const isNarrow = useMediaQuery("(max-width: 48em)") ?? false;
  const { dir } = useDirection();
  if (isNarrow) return "down";
  return dir === "rtl" ? "left" : "right";
}

/** Brings a node into sight, with no more movement than somebody wants. */
function useShow(boxes: ReturnType<typeof layoutOf>) {
  const { setCenter, getZoom } = useReactFlow();
  const isCalm = useReducedMotion();
  return useCallback(
    (uuid: string) => {
      const box = boxes.get(uuid);
      if (box === undefined) return;
      const zoom = Math.max(0.6, getZoom());
      void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: isCalm ? 0 : 350 });
    },
    [boxes, setCenter, getZoom, isCalm],
  );
}

/** A small journey is seen whole; of a large one its beginning, large enough to be read. */
function begin(
  boxes: ReturnType<typeof layoutOf>,
  first: string | undefined,
  direction: Direction,
  setViewport: ReactFlowInstance<Card>["setViewport"],
  fitView: ReactFlowInstance<Card>["fitView"],
): void {
  const box = first === undefined ? undefined : boxes.get(first);
  if (box === undefined || boxes.size <= 8) {
    void fitView({ padding: 0.1, maxZoom: 1 });
    return;
  }
  const zoom = 0.8;
  const frame = document.querySelector(".react-flow")?.getBoundingClientRect();
  const [wide, high] = [frame?.width ?? 800, frame?.height ?? 600];
  const x =
    direction === "right"
      ? 32 - box.x * zoom
      : direction === "left"
        ? wide - 32 - (box.x + box.width) * zoom
        : wide / 2 - (box.x + box.width / 2) * zoom;
  const y = direction === "down" ? 24 - box.y * zoom : high / 3 - (box.y + box.height / 2) * zoom;
  void setViewport({ x, y, zoom });
}
