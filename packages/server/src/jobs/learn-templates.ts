import type pg from "pg";
import { readNumbersInUse } from "../store/number-settings.ts";
import { writeTemplates } from "../store/templates.ts";
import { describe, type Log } from "../telemetry/log.ts";
import type { MediaClient } from "./media/media-client.ts";

interface LearnDeps {
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly client: MediaClient;
}

/**
 * Asks WhatsApp what it has approved for each number, so that journeys need not ask. Where it gives no answer, what it
 * said last stands.
 */
export async function learnTemplates({ pool, log, client }: LearnDeps): Promise<void> {
  for (const { id, phoneNumberId } of await readNumbersInUse(pool)) {
    try {
      const known = await client.templates(phoneNumberId);
      const approved = known.filter(({ status }) => status === "APPROVED");
      await writeTemplates(
        pool,
        id,
        approved.map(({ name, language, components }) => ({ name, language, components })),
      );
    } catch (error) {
      log.warn({ number: id, ...describe(error) }, "the templates of a number could not be read");
    }
  }
}
