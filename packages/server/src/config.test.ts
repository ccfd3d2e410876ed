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

test("what is missing or wrong is told for each variable in words, with no word of types", () => {
  const complaint = complaintOf({ PORT: "x", HOTLINE_ROLES: "web,cook,chef", SMTP_URL: "mail", DATABASE_URL: "foo" });
  expect(complaint.split("\n")).toEqual([
    "The configuration is not right:",
    "  DATABASE_URL is no PostgreSQL address, such as postgres://user:secret@host/hotline",
    "  PORT must be a number",
    "  HOTLINE_ROLES must be some of web, converse, deliver, jobs, comma-separated",
    "  WHATSAPP_TOKEN is missing: the access token of your WhatsApp app",
    "  WHATSAPP_APP_SECRET is missing: the app secret that signs the webhooks",
    "  WHATSAPP_VERIFY_TOKEN is missing: the text that you gave when you subscribed the webhook",
    "  SMTP_URL must be an address, such as smtp://user:secret@host",
    "Each variable is explained in docs/configuration.md.",
  ]);
  expect(complaintOf({ ...least, PORT: "70000" })).toContain("PORT must be 65535 or less");
  expect(complaintOf({ ...least, HOTLINE_LOG_LEVEL: "loud" })).toContain("must be one of debug, info, warn");
  expect(complaintOf({ ...least, HOTLINE_TRUST_PROXY: "perhaps" })).toContain(
    "HOTLINE_TRUST_PROXY must be true, false, or how many proxies stand before us",
  );
});

test("what is set to nothing, or to blanks, is not set: an empty address to listen on would be every one", () => {
  const config = readConfig({ ...least, HOST: "", PORT: " ", SMTP_URL: "", HOTLINE_URL: "", HOTLINE_ROLES: "" });
  expect(config).toEqual(readConfig(least));
  expect(complaintOf({ ...least, WHATSAPP_TOKEN: " \n" })).toContain("WHATSAPP_TOKEN is missing");
  expect(readConfig({ ...least, WHATSAPP_TOKEN: "EAAG\n" }).whatsapp.token).toBe("EAAG");
});

test("a comma too many among the secrets makes no empty one, that everybody could sign with", () => {
  const secretsOf = (text: string) => readConfig({ ...least, WHATSAPP_APP_SECRET: text }).whatsapp.appSecrets;
  expect(secretsOf("old, new")).toEqual(["old", "new"]);
  expect(secretsOf(",new,")).toEqual(["new"]);
  expect(complaintOf({ ...least, WHATSAPP_APP_SECRET: " , " })).toContain("WHATSAPP_APP_SECRET is missing");
});

test("a number of another account has its own token, secret and account, under the variables with its id behind", () => {
  const own = { WHATSAPP_TOKEN_77: "EAAG2", WHATSAPP_APP_SECRET_77: "new,old", WHATSAPP_BUSINESS_ACCOUNT_ID_77: "88" };
  const { numbers } = readConfig({ ...least, ...own, WHATSAPP_TOKEN_99: "EAAG3" }).whatsapp;
  expect(numbers.get("77")).toEqual({ token: "EAAG2", appSecrets: ["new", "old"], businessAccountId: "88" });
  expect(numbers.get("99")).toEqual({ token: "EAAG3" });
  expect(complaintOf({ ...least, WHATSAPP_TOKEN_CLINIC: "x" })).toContain("WHATSAPP_TOKEN_CLINIC must end with the id");
  expect(complaintOf({ ...least, WHATSAPP_APP_SECRET_77: "," })).toContain("WHATSAPP_APP_SECRET_77 is missing");
});

test("one proxy is believed, or as many as stand there", () => {
  const proxies = (value: string) => readConfig({ ...least, HOTLINE_TRUST_PROXY: value }).console.proxies;
  expect(readConfig(least).console.proxies).toBe(0);
  expect(["false", "true", "1", "2"].map(proxies)).toEqual([0, 1, 1, 2]);
});

function complaintOf(env: Readonly<Record<string, string>>): string {
  try {
    readConfig(env);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}
