import { createInterface } from "node:readline";
import { type EffectRequest, failedEffect } from "@hotline/core/flow/index.ts";
import type { Happening } from "@hotline/core/flow/replay/index.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { Conversation } from "@hotline/core/play/conversation.ts";
import { prepareTriage } from "@hotline/core/triage/index.ts";
import { newUuid } from "@hotline/server/store/uuid.ts";
import { readCommonTexts } from "@hotline/server/triage/common-texts.ts";
import { Desk } from "@hotline/server/triage/desk.ts";
import { trainModel } from "@hotline/server/triage/train.ts";
import { Command } from "commander";
import { say } from "../output.ts";
import { findPlayable, type Playable } from "../play/find-journey.ts";
import { type Chat, hearLine, NotUnderstoodError } from "../play/hear-line.ts";
import { PlayedTriage } from "../play/played-triage.ts";
import { printTurn } from "../play/print.ts";
import { prepare } from "../play/programme.ts";
import { Recorder } from "../play/record.ts";
import { saveRecording } from "../play/recordings.ts";
import { ensureWritable } from "../writable.ts";
import { examples } from "./examples.ts";

interface PlayOptions {
  readonly language?: string;
  readonly record?: string;
  readonly triage: boolean;
}

/** `hotline play`: chat in the terminal, without server and database. */
export function playCommand(): Command {
  return new Command("play")
    .description("Chat with a hotline or one journey in the terminal, without server and database.")
    .argument("<journey|dir>", "a project folder, or one journey's JSON file")
    .option("--language <code>", "the contact's language, e.g. fra (ISO 639-3)")
    .option(
      "--record <file>",
      "write the chat down: a .conversation that hotline test plays, or a .json for hotline diff-run",
    )
    .option("--no-triage", "journeys alone, as in a chat that is recorded")
    .addHelpText(
      "after",
      examples(
        "hotline play examples/covid",
        "hotline play examples/momconnect --language zul",
        "hotline play examples/covid/journeys/menu.json --language fra",
        "hotline play examples/covid --record examples/covid/tests/mine.conversation",
        "hotline play examples/covid --record chat.json",
        "printf 'hi\\n2\\n/after 3 days\\n' | hotline play examples/covid",
      ),
    )
    .action(play);
}

async function play(path: string, { language, record, triage }: PlayOptions): Promise<void> {
  const playable = await findPlayable(path);
  const { project, folder, journey } = playable;
  if (language !== undefined && !project.languages.includes(language))
    throw new Error(`${project.name} does not speak ${language}: choose one of ${project.languages.join(", ")}.`);
  const programme = await prepare(project, folder, (text) => say(`  ! ${text}`));
  await ensureWritable(record);
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const happenings: Happening[] = [];
  const wanted = triage && record === undefined && journey === undefined;
  const desk = wanted ? await playedTriage(project) : undefined;
  const conversation = new Conversation({
    programme,
    onTurn: (happening) => happenings.push(happening),
    ...(journey !== undefined && { journey }),
    ...(language !== undefined && { language }),
    env: () => ({ now: now(), newId: () => newUuid(), random: Math.random }),
    answer: (request) => {
      const understood = desk?.understand(request, now());
      if (understood) return understood;
      say(`  ! ${what(request)} is not done in a chat; the journey goes on as if it had failed.`);
      return failedEffect(request, "this is a chat in the terminal");
    },
  });
  const recorder = new Recorder(`A chat with ${project.name}`, { language, journey: journeyName(playable) });
  const moveTo = (instant: number) => {
    ahead += instant - now();
  };
  await chat({ conversation, recorder, now, moveTo }, desk);
  if (record?.endsWith(".json")) await saveRecording(record, conversation.environment, happenings);
  else if (record !== undefined) await recorder.save(record);
}

/** What a journey asks of the world, for the author. */
function what(request: EffectRequest): string {
  return request.kind === "http" ? request.calls.map(({ method, url }) => `${method} ${url}`).join(", ") : request.kind;
}

function journeyName({ project, journey }: Playable): string | undefined {
  return (
    journey &&
    project.journeys.map((one) => one as { uuid: string; name: string }).find((one) => one.uuid === journey)?.name
  );
}

function silence(line: string): string {
  return line.startsWith("/after") ? "  (nothing happened)" : "  (no answer: no trigger fits)";
}

/** Triage decides before the journeys, as in the real one. A chat that is recorded is played again without it. */
async function playedTriage(project: Project): Promise<PlayedTriage | undefined> {
  const { triage } = project;
  if (triage === undefined) return undefined;
  process.stderr.write("Learning from triage/ …\n");
  const desk = new Desk(project, triage, prepareTriage(trainModel(triage, [], await readCommonTexts())));
  return new PlayedTriage(desk, project);
}

async function chat(talk: Chat, desk: PlayedTriage | undefined): Promise<void> {
  const typed = process.stdin.isTTY === true;
  if (typed) say("Type a message and press Enter; /after 3 days lets time pass; Ctrl-D ends.\n");
  const opened = talk.conversation.open();
  if (talk.conversation.session !== null) talk.recorder.said(opened.messages);
  for (const line of printTurn(opened.events)) say(line);
  const lines = createInterface({ input: process.stdin, ...(typed && { output: process.stdout, prompt: "> " }) });
  lines.prompt();
  for await (const line of lines) {
    if (!typed) say(`> ${line}`);
    const answer = answerTo(line, talk, desk);
    for (const part of answer.length > 0 ? answer : [silence(line), ""]) say(part);
    lines.prompt();
  }
}

/** A slip in a line for the chat itself ends neither the chat nor what is written down of it. */
function answerTo(line: string, talk: Chat, desk: PlayedTriage | undefined): readonly string[] {
  if (desk !== undefined && !line.trim().startsWith("/after"))
    return desk.hear(line.trim(), talk.conversation, talk.now());
  try {
    return printTurn(hearLine(talk, line));
  } catch (error) {
    if (!(error instanceof NotUnderstoodError)) throw error;
    process.exitCode = 1;
    return [`  ! ${error.message}`, ""];
  }
}
