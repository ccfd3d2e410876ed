import { FlowError } from "../errors.ts";
import type { Flow, Node } from "../flow.ts";
import { limits } from "../limits.ts";
import { migrateFlow } from "../migrate/index.ts";
import { Fields } from "./fields.ts";
import { readLocalization } from "./localization.ts";
import { readNode } from "./node.ts";
import { readsOf } from "./reads.ts";

const types = ["messaging", "messaging_background", "messaging_offline", "voice"] as const;
const defaultExpiry = { messaging: 3 * 24 * 60, messaging_background: 0, messaging_offline: 0, voice: 5 } as const;

const all = { path: true, visits: true, child: true, parent: true };

/** What is known of a flow beside its definition. */
export interface ReadOptions {
  /** The published version that this is, for sessions to ask for. */
  readonly version?: string;
  /** Runs keep all that could be asked of them, whether the flow reads it or not; for tools that look on. */
  readonly keepAll?: boolean;
  /** Where the media files of definitions from before 13.0 lie. */
  readonly mediaUrl?: string;
}

/**
 * Checks a flow definition of any version that can be migrated and makes it ready to run.
 * Throws `FlowError` whose message tells the author what is wrong and where.
 */
export function readFlow(definition: unknown, { version, keepAll = false, mediaUrl }: ReadOptions = {}): Flow {
  const json = migrateFlow(definition, mediaUrl === undefined ? {} : { mediaUrl });
  const fields = new Fields(json, "The flow");
  const name = fields.text("name", limits.nameCharacters);
  const type = fields.word("type", types);
  const revision = fields.number("revision");
  const nodes = readNodes(fields);
  const entry = nodes[0];
  return {
    reference: {
      uuid: fields.uuid(),
      name,
      ...(revision ? { revision } : {}),
      ...(version === undefined ? {} : { version }),
    },
    language: readLanguage(fields),
    type,
    expireAfterMinutes: fields.number("expire_after_minutes") || defaultExpiry[type],
    localization: readLocalization(fields.raw("localization")),
    nodes: new Map(nodes.map((node) => [node.uuid, node])),
    ...(entry === undefined ? {} : { entry }),
    reads: keepAll ? all : readsOf(json),
  };
}

function readLanguage(fields: Fields): string {
  const language = fields.text("language");
  return /^[a-z]{3}$/.test(language) ? language : fields.fail(`the language "${language}" is no ISO 639-3 code`);
}

function readNodes(fields: Fields): readonly Node[] {
  const type = fields.word("type", types);
  const places = fields.objects("nodes", limits.nodesPerFlow);
  const nodes = places.map((place) => readNode(new Fields(place.all(), `Node ${place.uuid()}`), type));
  checkUuids(places, nodes);
  return nodes;
}

function checkUuids(places: readonly Fields[], nodes: readonly Node[]): void {
  const seen = new Set<string>();
  const own = (uuid: string) => {
    if (seen.has(uuid)) throw new FlowError(`The UUID ${uuid} is used twice; nodes, actions and exits need their own`);
    seen.add(uuid);
  };
  nodes.forEach((node, index) => {
    own(node.uuid);
    for (const action of places[index]?.objects("actions") ?? []) own(action.uuid());
    for (const exit of node.exits) own(exit.uuid);
  });
  const known = new Set(nodes.map((node) => node.uuid));
  for (const node of nodes) for (const exit of node.exits) checkDestination(node, exit.destination, known);
}

function checkDestination(node: Node, destination: string | undefined, known: ReadonlySet<string>): void {
  if (destination === undefined || known.has(destination)) return;
  throw new FlowError(`Node ${node.uuid}: an exit leads to the node ${destination}, which does not exist`);
}
