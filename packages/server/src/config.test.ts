import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const least = {
  DATABASE_URL: "postgres://localhost/hotline",
  WHATSAPP_TOKEN: "t",
  WHATSAPP_APP_SECRET: "s",
  WHATSAPP_VERIFY_TOKEN: "v",
};

test("nothing is asked outside where neither Rasa nor a model is named", () => {
  expect(readConfig({ ...least, HOTLINE_OPENAI_KEY: "k" }).outside).toBeUndefined();
});

test("services outside are what the environment names, with limits", () => {
  const limits = { timeoutMs: 10_000, maxBytes: 8_388_608 };
  expect(readConfig({ ...least, HOTLINE_RASA_URL: "http://rasa:5005" }).outside).toEqual({
    rasaUrl: "http://rasa:5005",
    ...limits,
  });
  const models = { HOTLINE_OPENAI_URL: "http://llm/v1", HOTLINE_OPENAI_MODEL: "m", HOTLINE_EMBEDDING_MODEL: "e" };
  expect(readConfig({ ...least, ...models, HOTLINE_OUTSIDE_SECONDS: "2" }).outside).toEqual({
    openai: { url: "http://llm/v1", model: "m", embeddingModel: "e" },
    ...limits,
    timeoutMs: 2000,
  });
});

test("an address outside that is none of the web is refused by name", () => {
  expect(() => readConfig({ ...least, HOTLINE_RASA_URL: "file:///etc/passwd" })).toThrow("HOTLINE_RASA_URL");
});
