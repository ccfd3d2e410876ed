import { readAction } from "../actions/index.ts";
import type { Exit, FlowType } from "../definition.ts";
import type { Node } from "../flow.ts";
import { limits } from "../limits.ts";
import { readRouter } from "../routers/index.ts";
import type { Fields } from "./fields.ts";

/** One node: its actions, its router if it has one, and its exits. */
export function readNode(fields: Fields, type: FlowType): Node {
  const exits = fields.objects("exits", limits.exitsPerNode).map(readExit);
  const [first, ...others] = exits;
  if (first === undefined) return fields.fail("a node needs at least one exit");
  const router = fields.optionalObject("router");
  return {
    uuid: fields.uuid(),
    actions: fields.objects("actions", limits.actionsPerNode).map((action) => readAction(action, type)),
    ...(router === undefined ? {} : { router: readRouter(router, exits, type) }),
    exits: [first, ...others],
  };
}

function readExit(fields: Fields): Exit {
  const destination = fields.optionalUuid("destination_uuid");
  return { uuid: fields.uuid(), ...(destination === undefined ? {} : { destination }) };
}
