import type { Flow } from "@hotline/core/flow/index.ts";
import type { Outcome } from "@hotline/core/play/outcome.ts";
import type { Programme } from "@hotline/server/converse/programmes.ts";

type Node = NonNullable<Flow["entry"]>;
type Router = NonNullable<Node["router"]>;

/** What of one journey no conversation has come by. */
export interface Gaps {
  readonly journey: string;
  readonly nodes: { readonly all: number; readonly missed: readonly string[] };
  /** Exits of nodes that were visited or not; each with its node. */
  readonly exits: {
    readonly all: number;
    readonly missed: readonly { readonly node: string; readonly exit: string }[];
  };
  readonly languages: { readonly all: number; readonly missed: readonly string[] };
}

/** Notes which nodes and exits of all journeys are taken, and in which languages. */
export class Coverage {
  readonly #flows: readonly Flow[];
  readonly #languages: readonly string[];
  readonly #nodes = new Set<string>();
  readonly #exits = new Set<string>();
  /** Journey and language. */
  readonly #spoken = new Set<string>();

  constructor(flows: readonly Flow[], languages: readonly string[]) {
    this.#flows = flows;
    this.#languages = languages;
  }

  /** The UUID of the journey with this name or UUID. */
  journeyOf(name: string): string | undefined {
    return this.#flows.find(({ reference }) => reference.name === name || reference.uuid === name)?.reference.uuid;
  }

  /** The same programme, whose routers tell where they send people. */
  watch(programme: Programme): Programme {
    const watched = new Map(this.#flows.map((flow) => [flow.reference.uuid, this.#watchFlow(flow)]));
    return { ...programme, assets: { ...programme.assets, flow: (uuid) => watched.get(uuid) } };
  }

  /** Notes where a turn went, and in which language of the contact. */
  saw({ events, segments }: Outcome, language: string): void {
    for (const event of events) {
      if (event.type !== "run_started") continue;
      const flow = this.#flows.find(({ reference }) => reference.uuid === event.flow.uuid);
      this.#visit(event.flow.uuid, flow?.entry?.uuid, language);
    }
    for (const { flowUuid, exitUuid, destinationUuid } of segments) {
      this.#exits.add(exitUuid);
      this.#visit(flowUuid, destinationUuid, language);
    }
  }

  /** What was missed, journey by journey. */
  gaps(): readonly Gaps[] {
    return this.#flows.map((flow) => this.#gapsOf(flow));
  }

  #visit(flow: string, node: string | undefined, language: string): void {
    if (node !== undefined) this.#nodes.add(node);
    this.#spoken.add(`${flow} ${language}`);
  }

  #gapsOf({ reference, nodes }: Flow): Gaps {
    const all = [...nodes.values()];
    const exits = all.flatMap((node) => node.exits.map((exit) => ({ node: node.uuid, exit: exit.uuid })));
    return {
      journey: reference.name,
      nodes: { all: all.length, missed: all.map(({ uuid }) => uuid).filter((uuid) => !this.#nodes.has(uuid)) },
      exits: { all: exits.length, missed: exits.filter(({ node, exit }) => !this.#wentOut(nodes.get(node), exit)) },
      languages: {
        all: this.#languages.length,
        missed: this.#languages.filter((language) => !this.#spoken.has(`${reference.uuid} ${language}`)),
      },
    };
  }

  /** Who is at a node without a router leaves by its first exit, wherever that leads. */
  #wentOut(node: Node | undefined, exit: string): boolean {
    if (this.#exits.has(exit)) return true;
    return node !== undefined && node.router === undefined && node.exits[0].uuid === exit && this.#nodes.has(node.uuid);
  }

  #watchFlow(flow: Flow): Flow {
    const nodes = new Map([...flow.nodes].map(([uuid, node]) => [uuid, this.#watchNode(node)]));
    const entry = flow.entry && nodes.get(flow.entry.uuid);
    return { ...flow, nodes, ...(entry && { entry }) };
  }

  #watchNode(node: Node): Node {
    return node.router === undefined ? node : { ...node, router: this.#watchRouter(node.router) };
  }

  #watchRouter(router: Router): Router {
    const decide: Router["decide"] = (step) => {
      const decision = router.decide(step);
      if (decision !== undefined) this.#exits.add(decision.category.exit.uuid);
      return decision;
    };
    return { ...router, decide };
  }
}
