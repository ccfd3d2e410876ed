import type { Environment } from "@hotline/core/expr/index.ts";
import {
  type Assets,
  type Channel,
  type Contact,
  type Flow,
  type Group,
  type Llm,
  type MessageContent,
  type Reference,
  type Resthook,
  readContact,
  readFlow,
  smartGroup,
  type Template,
  type User,
} from "@hotline/core/flow/index.ts";
import { Fields } from "@hotline/core/flow/read/fields.ts";
import type { FieldDefinition } from "@hotline/core/model/project.ts";
import type { LocationJson } from "./locations.ts";

interface ChannelJson extends Omit<Channel, "matchPrefixes" | "allowInternational"> {
  readonly match_prefixes?: readonly string[];
  readonly allow_international?: boolean;
}

interface FlowJson {
  readonly uuid: string;
  /** Where definitions from before 13.0 have their UUID. */
  readonly metadata?: { readonly uuid?: string };
  readonly [key: string]: unknown;
}

const mediaUrl = "http://temba.io/";

/** An assets file. */
export interface AssetsJson {
  readonly channels?: readonly ChannelJson[];
  readonly fields?: readonly FieldDefinition[];
  readonly flows?: readonly FlowJson[];
  readonly globals?: readonly { readonly key: string; readonly value: string }[];
  readonly groups?: readonly (Reference & { readonly query?: string })[];
  readonly labels?: readonly Reference[];
  readonly llms?: readonly Llm[];
  readonly locations?: readonly LocationJson[];
  readonly resthooks?: readonly Resthook[];
  readonly templates?: readonly Template[];
  readonly topics?: readonly Reference[];
  readonly users?: readonly User[];
}

export interface AssetOptions {
  readonly fieldCharacters?: number;
}

/** The assets of a corpus file; flows are read when they are first asked for, so that a broken one fails its user only. */
export function assetsOf(json: AssetsJson, environment: Environment, { fieldCharacters }: AssetOptions = {}): Assets {
  const flows = new Map<string, Flow>();
  const { fields = [], globals = [], labels = [], topics = [], users = [], llms = [] } = json;
  const field = (key: string) => fields.find((one) => one.key === key);
  const groups = groupsOf(json, field, environment);
  const channels = (json.channels ?? []).map(channelOf);
  return {
    flow: (uuid) => flows.get(uuid) ?? read(json, uuid, flows),
    field,
    fields: () => fields,
    global: (key) => globals.find((one) => one.key === key)?.value,
    globals: () => globals.map(({ key }) => key),
    content: () => undefined,
    contentKeys: () => [],
    lookup: () => ({ kind: "missing" }),
    group: (match) => find(groups, match),
    groups: () => groups,
    label: (match) => find(labels, match),
    topic: (match) => find(topics, match),
    user: (match) => users.find((one) => ("uuid" in match ? one.uuid === match.uuid : one.email === match.email)),
    channels: () => channels,
    template: ({ uuid }) => json.templates?.find((one) => one.uuid === uuid),
    llm: (uuid) => llms.find((one) => one.uuid === uuid),
    resthook: (slug) => json.resthooks?.find((one) => one.slug === slug),
    unsendable: ({ text }: MessageContent) => (text.includes("FORBIDDEN") ? "forbidden_content" : undefined),
    ...(fieldCharacters === undefined ? {} : { fieldCharacters }),
  };
}

function read({ flows = [] }: AssetsJson, uuid: string, known: Map<string, Flow>): Flow | undefined {
  const json = flows.find((flow) => flow.uuid === uuid || flow.metadata?.uuid === uuid);
  if (json === undefined) return undefined;
  const flow = readFlow(json, { keepAll: true, mediaUrl });
  known.set(uuid, flow);
  return flow;
}

type Match = { readonly uuid: string } | { readonly name: string };

function find<T extends Reference>(all: readonly T[], match: Match): T | undefined {
  if ("uuid" in match) return all.find(({ uuid }) => uuid === match.uuid);
  return all.find(({ name }) => name.toLowerCase() === match.name.toLowerCase());
}

/** A group whose query cannot be read is left out altogether. */
function groupsOf({ groups = [] }: AssetsJson, field: Assets["field"], environment: Environment): readonly Group[] {
  return groups.flatMap(({ uuid, name, query }) => {
    if (!query) return [{ uuid, name }];
    const { group, problem } = smartGroup({ uuid, name }, query, { field }, environment);
    return problem === undefined ? [group] : [];
  });
}

function channelOf({ match_prefixes, allow_international, ...channel }: ChannelJson): Channel {
  return {
    ...channel,
    ...(match_prefixes && { matchPrefixes: match_prefixes }),
    ...(allow_international && { allowInternational: true }),
  };
}

/** A contact of the corpus, in those of its groups that exist. */
export function contactOf(json: unknown, assets: Assets): Contact {
  const contact = readContact(new Fields(json, "The contact"));
  return { ...contact, groups: contact.groups.filter(({ uuid }) => assets.group?.({ uuid }) !== undefined) };
}
