import type { EmulatorOptions } from "./options.ts";

interface Variable {
  readonly name: string;
  readonly fallback: string;
  readonly about: string;
}

const variables = {
  port: { name: "EMULATOR_PORT", fallback: "4900", about: "port of the API and the phone page" },
  host: { name: "EMULATOR_HOST", fallback: "127.0.0.1", about: "address to listen on; the admin API has no password" },
  webhook: {
    name: "EMULATOR_WEBHOOK_URL",
    fallback: "http://127.0.0.1:3000/webhooks/whatsapp",
    about: "callback that gets messages and statuses",
  },
  secret: { name: "WHATSAPP_APP_SECRET", fallback: "emulator-app-secret", about: "signs the webhooks" },
  verify: { name: "WHATSAPP_VERIFY_TOKEN", fallback: "emulator-verify-token", about: "for the handshake" },
  token: { name: "WHATSAPP_TOKEN", fallback: "emulator-token", about: "the Bearer token that sends must carry" },
  numberId: { name: "WHATSAPP_PHONE_NUMBER_ID", fallback: "100000000000001", about: "id of the hotline's number" },
  waba: { name: "WHATSAPP_BUSINESS_ACCOUNT_ID", fallback: "200000000000001", about: "id of the business account" },
  display: { name: "EMULATOR_NUMBER", fallback: "+1 555 010 2030", about: "the hotline's number, as people read it" },
  name: { name: "EMULATOR_NAME", fallback: "Hotline", about: "the hotline's name in WhatsApp" },
  throughput: { name: "EMULATOR_THROUGHPUT", fallback: "80", about: "messages a second, both ways; 0 for no limit" },
  state: { name: "EMULATOR_STATE_FILE", fallback: "", about: "JSON file that keeps the chats; empty for none" },
} as const satisfies Record<string, Variable>;

export const help = `Usage: npm run emulator [-- --help]

WhatsApp's Cloud API on this machine, with phones in the browser. Set by environment variables:

${Object.values(variables)
  .map(({ name, fallback, about }) => `  ${name.padEnd(30)}${about}${fallback === "" ? "" : ` (${fallback})`}`)
  .join("\n")}
`;

/** Reads the environment; throws one sentence for what cannot be used. */
export function chosenOptions(env: NodeJS.ProcessEnv): EmulatorOptions {
  const read = ({ name, fallback }: Variable) => env[name] || fallback;
  const stateFile = read(variables.state);
  return {
    port: wholeNumber(variables.port.name, read(variables.port)),
    host: read(variables.host),
    webhookUrl: webAddress(variables.webhook.name, read(variables.webhook)),
    appSecret: read(variables.secret),
    verifyToken: read(variables.verify),
    token: read(variables.token),
    number: {
      id: read(variables.numberId),
      wabaId: read(variables.waba),
      display: read(variables.display),
      name: read(variables.name),
    },
    throughput: wholeNumber(variables.throughput.name, read(variables.throughput)),
    handsets: [{ phone: "447700900001", name: "Amina" }],
    ...(stateFile === "" ? {} : { stateFile }),
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}".`);
  return Number(text);
}

function webAddress(name: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) throw new Error(`${name} must be an http(s) URL, not "${text}".`);
  return text;
}
