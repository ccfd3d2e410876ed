import { type Assets, type Flow, readFlow, type Turn } from "@hotline/core/flow/index.ts";

/** What a template says at the first node of a flow, in the turn that `run` plays with the changed assets. */
export function seenBy(assets: Assets, flow: string, template: string, run: (assets: Assets) => Turn): string {
  const probe = probeFlow(flow, template);
  const turn = run({ ...assets, flow: (uuid) => (uuid === flow ? probe : assets.flow(uuid)) });
  return turn.runs[0]?.locals["seen"] ?? "";
}

const node = "00000000-0000-4000-8000-000000000001";
const action = "00000000-0000-4000-8000-000000000002";
const exit = "00000000-0000-4000-8000-000000000003";

function probeFlow(uuid: string, template: string): Flow {
  const keep = { uuid: action, type: "set_run_local", local: "seen", operation: "set", value: template };
  return readFlow({
    uuid,
    name: "Probe",
    spec_version: "14.4.2",
    language: "eng",
    type: "messaging",
    nodes: [{ uuid: node, actions: [keep], exits: [{ uuid: exit }] }],
  });
}
