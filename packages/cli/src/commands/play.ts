import { createInterface } from "node:readline";
import { newUuid } from "@hotline/server/store/uuid.ts";
import { Command } from "commander";
import { say } from "../output.ts";
import { Conversation } from "../play/conversation.ts";
import { findPlayable } from "../play/find-journey.ts";
import { printTurn } from "../play/print.ts";
import { prepare } from "../play/programme.ts";
import { examples } from "./examples.ts";

/** `hotline play`: chat in the terminal, without server and database. */
export function playCommand(): Command {
  return new Command("play")
    .description("Chat with a hotline or one journey in the terminal, without server and database.")
    .argument("<journey|dir>", "a project folder, or one journey's JSON file")
    .option("--language <code>", "the contact's language, e.g. fra (ISO 639-3)")
    .addHelpText(
      "after",
      examples(
        "hotline play examples/covid",
        "hotline play examples/covid/journeys/menu.json --language fra",
        "printf 'hi\\n2\\n' | hotline play examples/covid",
      ),
    )
    .action(play);
}

async function play(path: string, { language }: { language?: string }): Promise<void> {
  const { project, folder, journey } = await findPlayable(path);
  if (language !== undefined && !project.languages.includes(language))
    throw new Error(`${project.name} does not speak ${language}: choose one of ${project.languages.join(", ")}.`);
  const programme = await prepare(project, folder, (text) => say(`  ! ${text}`));
  const conversation = new Conversation({
    programme,
    ...(journey !== undefined && { journey }),
    ...(language !== undefined && { language }),
    env: () => ({ now: Date.now(), newId: () => newUuid(), random: Math.random }),
  });
  await chat(conversation);
}

async function chat(conversation: Conversation): Promise<void> {
  const typed = process.stdin.isTTY === true;
  if (typed) say("Type a message and press Enter; Ctrl-D ends.\n");
  for (const line of printTurn(conversation.open())) say(line);
  const lines = createInterface({ input: process.stdin, ...(typed && { output: process.stdout, prompt: "> " }) });
  lines.prompt();
  for await (const line of lines) {
    if (!typed) say(`> ${line}`);
    const answer = printTurn(conversation.hear(line));
    for (const part of answer.length > 0 ? answer : ["  (no answer: no trigger fits)", ""]) say(part);
    lines.prompt();
  }
}
