import { z } from "zod";

/** What the admin API accepts. Unknown members are refused: a misspelt fault would look as if it had no effect. */

const share = z.number().min(0).max(1);
const ms = z
  .number()
  .min(0)
  .max(30 * 24 * 3_600_000);
const range = z.tuple([ms, ms]);

export const faultsInput = z
  .strictObject({
    latencyMs: ms,
    latencyJitterMs: ms,
    rateLimitShare: share,
    rateLimitHttp: z.union([z.literal(400), z.literal(429)]),
    retryAfterSeconds: z.number().min(0),
    serverErrorShare: share,
    htmlShare: share,
    emptyShare: share,
    dropBeforeShare: share,
    dropAfterShare: share,
    duplicateShare: share,
    reorderShare: share,
    reorderMs: ms,
    webhookOutage: z.boolean(),
    badSignatureShare: share,
    rejectTemplates: z.boolean(),
    tokenExpired: z.boolean(),
    maintenance: z.boolean(),
    failing: z.record(z.string().regex(/^\*?\d+$/), z.number().int()),
  })
  .partial();

export const knobsInput = z
  .strictObject({
    throughput: z.number().min(0),
    pairLimit: z.boolean(),
    window: z.enum(["status", "error", "off"]),
    approveTemplates: z.boolean(),
    bsuid: z.boolean(),
    usernameOnlyShare: share,
    batchSize: z.number().int().min(1).max(1_000),
    batchWaitMs: ms,
    webhookConcurrency: z.number().int().min(1).max(1_000),
    webhookTimeoutMs: ms,
    retryBaseMs: ms,
    retryMaxMs: ms,
    retryForMs: ms,
    sentMs: range,
    deliveredMs: range,
    readMs: range,
    deliveredShare: share,
    readShare: share,
    skipDeliveredShare: share,
    earlyStatusShare: share,
  })
  .partial();

const name = z.string().trim().min(1).max(100);
const phone = z.string().regex(/^\d{7,15}$/, "a number is 7 to 15 digits");
const username = z.string().regex(/^[a-z0-9._]{3,35}$/, "a username has 3 to 35 of a-z, 0-9, dot and underscore");

export const newHandsetInput = z.strictObject({
  name,
  phone: phone.optional(),
  username: username.optional(),
  hidePhone: z.boolean().optional(),
});

export const handsetInput = z
  .strictObject({ name, username, hidePhone: z.boolean(), readReceipts: z.boolean(), online: z.boolean() })
  .partial();

/** Webhooks come for up to seven days. */
const longestAgo = 7 * 24 * 3_600;
const number = z.string().optional();
const quote = { number, replyTo: z.string().optional(), secondsAgo: z.number().min(0).max(longestAgo).optional() };
const some = z.string().min(1).max(65_536);

export const saidInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: some, ...quote }),
  z.strictObject({ kind: z.literal("button"), id: some, title: some, ...quote }),
  z.strictObject({
    kind: z.literal("row"),
    id: some,
    title: some,
    description: z.string().optional(),
    ...quote,
  }),
  z.strictObject({ kind: z.literal("quickReply"), payload: some, text: some, ...quote }),
  z.strictObject({
    kind: z.literal("media"),
    media: z.enum(["image", "video", "audio", "document", "sticker"]),
    mediaId: some,
    caption: z.string().optional(),
    filename: z.string().optional(),
    voice: z.boolean().optional(),
    ...quote,
  }),
  z.strictObject({
    kind: z.literal("location"),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    name: z.string().optional(),
    address: z.string().optional(),
    ...quote,
  }),
  z.strictObject({
    kind: z.literal("contacts"),
    contacts: z.array(z.strictObject({ name: some, phone })).min(1),
    requested: z.boolean().optional(),
    ...quote,
  }),
  z.strictObject({
    kind: z.literal("form"),
    name: z.enum(["flow", "address_message"]),
    values: z.record(z.string(), z.unknown()),
    ...quote,
  }),
  z.strictObject({
    kind: z.literal("callPermission"),
    accepted: z.boolean(),
    permanent: z.boolean().optional(),
    ...quote,
  }),
  z.strictObject({
    kind: z.literal("order"),
    catalogId: z.string(),
    products: z.array(z.strictObject({ id: some, quantity: z.number().int().min(1).max(999) })).min(1),
    ...quote,
  }),
  z.strictObject({ kind: z.literal("reaction"), messageId: some, emoji: z.string(), ...quote }),
  z.strictObject({ kind: z.literal("raw"), type: some, body: z.unknown().optional(), ...quote }),
]);

/** The chat that is meant. */
export const chatInput = z.strictObject({ number });

export const decisionInput = z.strictObject({
  status: z.enum(["APPROVED", "REJECTED", "PAUSED", "DISABLED"]),
  reason: z.string().optional(),
});

/** As WhatsApp takes it. */
export const templateInput = z.looseObject({
  name: z.string(),
  language: z.string(),
  category: z.string(),
  components: z.array(z.looseObject({ type: z.string() })),
});

export const webhookInput = z.strictObject({ url: z.url(), verifyToken: z.string().optional() });
export const clockInput = z.strictObject({ advanceSeconds: z.number().min(0) });
