export { buildSend, markRead, type Recipient, type SendOptions } from "./build.ts";
export { checkOutbound } from "./check.ts";
export { choiceId, parseChoiceId } from "./choice-id.ts";
export { readSendError, readSendResponse, type SendError, type SendResponse, unknownCode } from "./errors.ts";
export { alertingCodes, type Failure, failureFor, failures } from "./failures.ts";
export { isPhone, isUserId } from "./identity.ts";
export type { ContactChange, Notice, WebhookItem } from "./items.ts";
export { flatJson, storable } from "./keep.ts";
export { limits } from "./limits.ts";
export { mediaRules } from "./media.ts";
export { isWebhook, parseWebhook } from "./parse.ts";
export { type PlanOptions, planReply, type Reply } from "./plan.ts";
export type { OutboundProblem } from "./problem.ts";
export { type ReplyProblem, replyProblems } from "./reply-problems.ts";
export { type Shown, shownOf } from "./shown.ts";
export { shorten, splitText } from "./split.ts";
export { nextState } from "./state.ts";
export { templateComponents, templateShown, templateText, templateValues } from "./template-fill.ts";
export {
  readTemplate,
  type TemplateFile,
  type TemplateForm,
  type TemplateLack,
  type TemplateMedia,
} from "./template-form.ts";
export { checkTemplateValues } from "./template-values.ts";
export { makeWamid, metaJson } from "./wire.ts";
