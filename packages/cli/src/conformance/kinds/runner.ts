import {
  type Answer,
  type Call,
  type Contact,
  type Input,
  type Run,
  readResume,
  readTrigger,
  resume,
  type Session,
  start,
  type Trigger,
  type Turn,
} from "@hotline/core/flow/index.ts";
import { type AssetsJson, contactOf } from "../assets.ts";
import type { CorpusFile } from "../corpus.ts";
import { doublesOf, type HttpMocks } from "../doubles.ts";
import type { EnvironmentJson } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { Normaliser, withoutId } from "../normalise.ts";
import { type SessionWorld, sessionWorld } from "../session-world.ts";
import { specEvent, specInput, specRun } from "../spec-json.ts";
import { sprint } from "../sprint.ts";

interface SessionJson {
  readonly trigger: unknown;
  readonly [key: string]: unknown;
}

interface Output {
  readonly events: readonly unknown[];
  readonly segments: readonly unknown[];
  readonly session: SessionJson;
}

interface Test {
  readonly environment?: EnvironmentJson | null;
  readonly contact: unknown;
  readonly trigger: unknown;
  readonly call?: Call;
  readonly resumes?: readonly unknown[];
  readonly http_mocks?: HttpMocks;
  readonly outputs: readonly Output[];
}

/** Whole sessions, from the trigger to the end, stored and read again between any two sprints and at every effect. */
export const runner: ConformanceKind = {
  name: "runner",
  files: /^runner\/[^/_][^/]*\.[^/.]+\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const test = file.json<Test>();
    const assets = file.beside(`${file.name.replace(/\.[^.]+$/, "")}.json`).json<AssetsJson>();
    const inputs = [assets, test.contact, test.trigger, test.resumes ?? [], test.call ?? null];
    const wanted = new Normaliser(...inputs);
    const got = new Normaliser(...inputs);
    yield judge(
      file.name,
      { sprints: test.outputs.map((output) => wanted.apply(wantedOf(output))), unused: [] },
      () => {
        const doubles = doublesOf(test.http_mocks);
        const turns = play(test, assets, doubles.answer);
        return { sprints: turns.map((turn) => got.apply(turn)), unused: doubles.unused() };
      },
    );
  },
};

/** The trigger is what was given, so there is nothing to compare. */
function wantedOf({ events, segments, session: { trigger: _, ...session } }: Output): unknown {
  return { events: events.map(withoutId), segments, session };
}

function play(test: Test, json: AssetsJson, answer: Answer): readonly unknown[] {
  const world = sessionWorld(json, test.environment);
  const { assets, environment } = world;
  const call = test.call && { call: test.call };
  const trigger = withChannel(readTrigger(test.trigger), world);
  const begun = start(trigger, contactOf(test.contact, assets), assets, environment, { ...call });
  let turn = sprint(begun, answer, assets, environment);
  const runs = new Map<string, Run>();
  const outputs = [outputOf(turn, runs)];
  for (const each of test.resumes ?? []) {
    const [session, contact]: [Session, Contact] = JSON.parse(JSON.stringify([turn.session, turn.contact]));
    const given = readResume(each);
    const input = given.type === "msg" ? { ...given, input: channelOf(given.input, world) } : given;
    turn = sprint(resume(session, input, contact, assets, environment), answer, assets, environment);
    outputs.push(outputOf(turn, runs));
  }
  return outputs;
}

function withChannel(trigger: Trigger, world: SessionWorld): Trigger {
  return trigger.type === "msg" ? { ...trigger, input: channelOf(trigger.input, world) } : trigger;
}

/** The channel of a message by the name that it has now, or none if it is gone. */
function channelOf({ channel, ...input }: Input, { assets }: SessionWorld): Input {
  const known = assets.channels?.().find(({ uuid }) => uuid === channel?.uuid);
  return known === undefined ? input : { ...input, channel: { uuid: known.uuid, name: known.name } };
}

/** Sessions of the corpus keep all runs, ours those that go on: the others are collected here. */
function outputOf({ session, contact, events, segments, runs, input }: Turn, all: Map<string, Run>): unknown {
  for (const run of runs) all.set(run.uuid, run);
  for (const run of session.runs) if (run.exitedOn === undefined) all.set(run.uuid, run);
  const { uuid, type, status, turns, call } = session;
  return {
    events: events.map((event) => withoutId(specEvent(event))),
    segments: segments.map(({ flowUuid, nodeUuid, exitUuid, destinationUuid, operand }) => ({
      flow_uuid: flowUuid,
      node_uuid: nodeUuid,
      exit_uuid: exitUuid,
      destination_uuid: destinationUuid,
      ...(operand ? { operand } : {}),
    })),
    session: {
      uuid,
      type,
      status,
      sprints: turns,
      contact_uuid: contact.uuid,
      ...(call && { call_uuid: call.uuid }),
      runs: [...all.values()].map(specRun),
      input: specInput(input),
    },
  };
}
