import {
  array,
  deprecate,
  type Environment,
  fromJson,
  nothing,
  number,
  object,
  text,
  type Value,
} from "../../expr/index.ts";
import type { Assets, Step } from "../flow.ts";
import type { Run } from "../session.ts";
import type { Result, RunSummary } from "../summary.ts";
import { contactName, contactValue, fieldsValue, urnsValue } from "./contact.ts";
import { lazily, lines } from "./summary.ts";
import { instant } from "./times.ts";

/** `@results`: what was answered and found so far; each renders as its value. */
export function resultsValue(run: Pick<Run, "results">, environment: Environment): Value {
  const entries = Object.entries(run.results);
  const properties = lazily(
    entries,
    ([key]) => key,
    ([, result]) => resultValue(result, environment),
  );
  return object(properties, () => lines(entries.map(([key, result]) => [key, result.name, text(result.value)])));
}

function resultValue(result: Result, environment: Environment): Value {
  const { name, value, category = "", categoryLocalized, input = "", extra, nodeUuid, createdOn } = result;
  return object(
    {
      name: text(name),
      value: text(value),
      category: text(category),
      category_localized: text(categoryLocalized || category),
      input: text(input),
      extra: () => fromJson(extra),
      node_uuid: text(nodeUuid),
      created_on: () => instant(createdOn, environment),
    },
    text(value),
  );
}

/** `@locals`: the helper values of this run. */
export function localsValue(run: Run): Value {
  return object(
    lazily(
      Object.entries(run.locals),
      ([name]) => name,
      ([, value]) => text(value),
    ),
  );
}

/** The flow of a run, by the name that it has now. */
function flowValue({ flow }: Pick<Run, "flow">, assets: Assets): Value {
  const { uuid, name, revision } = assets.flow(flow.uuid, flow.version)?.reference ?? flow;
  return object({ uuid: text(uuid), name: text(name), revision: number(revision ?? 0) }, text(name));
}

/** `@run`: this pass through the journey. */
export function runValue(step: Step): Value {
  const { run, environment } = step;
  return object(
    {
      uuid: text(run.uuid),
      contact: () => contactValue(step),
      flow: () => flowValue(run, step.assets),
      status: text(run.status),
      locals: () => localsValue(run),
      results: () => resultsValue(run, environment),
      path: () => array((run.path ?? []).map((at) => fromJson({ node_uuid: at.nodeUuid, arrived_on: at.arrivedOn }))),
      created_on: () => instant(run.createdOn, environment),
      exited_on: () => instant(run.exitedOn, environment),
    },
    () => text(`${contactName(step)}@${run.flow.name}`),
  );
}

/** `@child` and `@parent`: the run of the journey that was entered, or from which this one was. */
export function relatedRun(name: "child" | "parent", step: Step, run: RunSummary | undefined): Value {
  if (run === undefined) return nothing;
  const { contact } = run;
  const { assets, environment } = step;
  const shown = { contact, assets, environment };
  return object(
    {
      uuid: text(run.uuid),
      contact: () => contactValue(shown),
      flow: () => flowValue(run, assets),
      fields: () => fieldsValue(shown),
      urns: () => urnsValue(shown),
      results: () => resultsValue(run, environment),
      status: text(run.status),
      run: () =>
        object({
          status: deprecate(text(run.status), `@${name}.run.status is deprecated, use @${name}.status instead`),
        }),
    },
    () => text(`${contactName(shown)}@${assets.flow(run.flow.uuid)?.reference.name ?? run.flow.name}`),
  );
}
