import type { Environment } from "@hotline/core/expr/index.ts";
import { idOf } from "@hotline/core/model/ids.ts";
import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";
import { environmentOf } from "@hotline/core/play/environment-of.ts";
import { buildSend, choiceId, parseChoiceId } from "@hotline/core/whatsapp/index.ts";
import { runContact } from "@hotline/server/converse/contact-turns.ts";
import { effectsAtOnce } from "@hotline/server/converse/effects-at-once.ts";
import { type Programme, Programmes } from "@hotline/server/converse/programmes.ts";
import { loadTables } from "@hotline/server/jobs/load-tables.ts";
import type { ContactRow, ConversationRow, Work } from "@hotline/server/store/claim-inbox.ts";
import { openPool } from "@hotline/server/store/database.ts";
import { createLog } from "@hotline/server/telemetry/log.ts";
import { readTap } from "@hotline/server/triage/offers.ts";
import { waitsAfter } from "./human-wait.ts";
import { nameOf, phoneOf } from "./identity.ts";
import { type Reply, type Said, type Story, shown, type Utterance } from "./ledger.ts";
import { readReply } from "./reply.ts";
import type { Stage } from "./stage.ts";

/** Knows what each message should have been answered. */
export interface Oracle {
  /** For each message of the story, the replies it deserves, as `shown`. */
  answers(story: Story): readonly (readonly string[])[];
  close(): Promise<void>;
}

const answer = effectsAtOnce({ email: false });

/**
 * Runs the same journeys again, one message at a time and in memory: without batches, queues, locks or restarts there
 * is nothing that could lose, double or reorder. The words come from the journeys themselves.
 */
export async function openOracle(stage: Pick<Stage, "databaseUrl" | "organisationId">): Promise<Oracle> {
  const pool = openPool(stage.databaseUrl, 1);
  const programmes = new Programmes(pool, createLog("error"), loadTables);
  const programme = await programmes.of(stage.organisationId);
  if (!programme) throw new Error("The organisation of the run is gone from the database.");
  return {
    answers: (story) => new Replay(story, programme).answers(),
    close: () => pool.end(),
  };
}

class Replay {
  readonly #story: Story;
  readonly #programme: Programme;
  #contact: ContactRow;
  #conversation: ConversationRow | null = null;
  #waits: ReturnType<typeof waitsAfter> = null;
  readonly #contents = new Map<string, OutboundContent>();
  /** All replies so far, in order: the n-th stands for the n-th that the person heard. */
  readonly #replies: Reply[] = [];
  #ids = 0;

  constructor(story: Story, programme: Programme) {
    this.#story = story;
    this.#programme = programme;
    this.#contact = {
      id: idOf(this.#newId()),
      userId: null,
      phone: phoneOf(story.user),
      name: nameOf(story.user),
      language: "",
      fields: {},
      details: null,
      createdAt: Date.now(),
      optedOut: false,
    };
  }

  answers(): string[][] {
    return this.#story.said.map((said) => this.#turn(this.#understood(said.utterance), sentAt(said)).map(shown));
  }

  #turn(content: InboundContent, sentAt: Date): Reply[] {
    const setting = { programme: this.#programme, environment: this.#environment(), answer };
    const result = runContact({ works: [this.#work(content, sentAt)], held: [] }, setting);
    this.#waits = waitsAfter(this.#waits, result);
    // As the database would give it back.
    const kept = JSON.parse(JSON.stringify(result.conversation)) as ConversationRow;
    const lastInboundAt = sentAt.getTime();
    this.#conversation = { ...kept, lastInboundAt, waitsForHuman: this.#waits !== null };
    if (result.contact)
      this.#contact = { ...this.#contact, ...result.contact, fields: fieldsOf(result.contact.fields) };
    const contents = result.messages.flatMap(({ id, content, repeats }) => {
      const text = content ?? this.#contents.get(repeats ?? "");
      if (text) this.#contents.set(id, text);
      return text ? [text] : [];
    });
    const replies = contents.map((content) => this.#asHeard(content));
    this.#replies.push(...replies);
    return replies;
  }

  #asHeard(content: OutboundContent): Reply {
    const body = buildSend({ phone: phoneOf(this.#story.user) }, content, {});
    return readReply(body) ?? { text: "", choices: [] };
  }

  /** A tap carries an id of the real run; here the same choice of the same reply has another one. */
  #understood(utterance: Utterance): InboundContent {
    // An answer that triage offered is named in its id, which means the same in both.
    if (utterance.kind === "text" || readTap(utterance.id) !== null) return utterance;
    const { heard } = this.#story;
    const asked = heard.findLastIndex(({ reply }) => reply.choices.some((choice) => choice.id === utterance.id));
    const index = parseChoiceId(utterance.id)?.index ?? 0;
    const prompt = parseChoiceId(this.#replies[asked]?.choices[0]?.id ?? "")?.prefix ?? "unknown";
    return { ...utterance, id: choiceId(prompt, index) };
  }

  #work(content: InboundContent, sentAt: Date): Work {
    return {
      id: this.#newId(),
      contactId: this.#contact.id,
      organisationId: idOf(this.#contact.id),
      numberId: idOf(this.#contact.id),
      shard: 0,
      isQueued: false,
      kind: "message",
      messageId: idOf(this.#newId()),
      payload: null,
      wamid: null,
      content,
      sentAt,
      queuedAt: new Date(),
      contact: this.#contact,
      conversation: this.#conversation,
    };
  }

  #newId(): string {
    this.#ids++;
    return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, "0")}`;
  }

  #environment(): Environment {
    const { settings } = this.#programme;
    return environmentOf(settings, { now: Date.now(), newId: () => this.#newId(), random: () => 0.5 });
  }
}

/** When WhatsApp says that it was sent: to the second. */
const sentAt = ({ saidAt }: Said) => new Date(Math.floor(saidAt / 1000) * 1000);

function fieldsOf(fields: unknown): ContactRow["fields"] {
  return fields as ContactRow["fields"];
}
