import type { IncomingMessage } from "node:http";
import { installationSecret } from "../store/installation-secret.ts";
import { seal } from "../store/sealed.ts";
import type { ApiHouse, Visitor } from "./context.ts";
import { readOperations } from "./graphql/operations.ts";
import { Preparation } from "./graphql/prepare.ts";
import { apiSchema } from "./graphql/schema.ts";
import { addressOf } from "./proxies.ts";
import { RateLimits } from "./rate-limits.ts";
import { type Auth, createAuth } from "./sign-in/auth.ts";
import { visitorOf } from "./sign-in/visitor.ts";

export interface ApiSettings {
  /** Signs cookies; without one from the environment, the installation's own. */
  readonly secret?: string;
  readonly publicUrl?: string;
  readonly freeQueries: boolean;
  /** How many proxies stand before us and are believed about the address of whoever asks. */
  readonly proxies: number;
}

/** What the routes share. */
export interface ApiParts {
  readonly house: ApiHouse;
  readonly auth: Auth;
  readonly rates: RateLimits;
  readonly preparation: Preparation;
  readonly publicUrl: string | undefined;
  readonly visitorOf: (headers: Headers) => Promise<Visitor>;
  readonly addressOf: (request: IncomingMessage) => string;
}

export async function partsOf(outer: ApiHouse, settings: ApiSettings): Promise<ApiParts> {
  const { pool } = outer;
  const secret = settings.secret ?? (await installationSecret(pool));
  const house: ApiHouse = { ...outer, seal: (text) => seal(secret, text) };
  const { publicUrl, freeQueries } = settings;
  const auth = createAuth({ pool, secret, ...(publicUrl !== undefined && { publicUrl }) });
  const operations = readOperations();
  return {
    house,
    auth,
    publicUrl,
    rates: new RateLimits(),
    preparation: new Preparation({ schema: apiSchema(), operations, freeQueries, house }),
    visitorOf: (headers) => visitorOf(auth, pool, headers),
    addressOf: (request) => addressOf(request, settings.proxies),
  };
}
