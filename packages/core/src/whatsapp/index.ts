export { buildSend, markRead } from "./build.ts";
export { checkOutbound } from "./check.ts";
export { choiceId, isOurs, offeredMark, parseChoiceId } from "./choice-id.ts";
export { readSendError, readSendResponse, unknownCode } from "./errors.ts";
export { alertingCodes, type Failure, failureFor, failures, retiredCode, windowClosedCode } from "./failures.ts";
export { isPhone } from "./identity.ts";
export type { WebhookItem } from "./items.ts";
export { storable } from "./keep.ts";
export { limits } from "./limits.ts";
export { mediaRules } from "./media.ts";
export { isWebhook, parseWebhook } from "./parse.ts";
export { planReply } from "./plan.ts";
export { replyProblems } from "./reply-problems.ts";
export { type Shown, shownOf } from "./shown.ts";
export { shorten } from "./split.ts";
export { templateComponents, templateShown, templateText } from "./template-fill.ts";
export {
  readTemplate,
  type TemplateForm,
  type TemplateLack,
} from "./template-form.ts";
export { checkTemplateValues } from "./template-values.ts";
export { metaJson } from "./wire.ts";
