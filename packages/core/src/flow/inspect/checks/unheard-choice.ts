import { defaultEnvironment, findFunction, toBool } from "../../../expr/index.ts";
import { tell } from "../../../model/findings.ts";
import type { Check, Setting } from "../check.ts";
import { destinations } from "../graph.ts";
import type { ActionOutline, NodeOutline, Outline, RouterOutline } from "../outline.ts";
import { filled, localized, spokenBy } from "../said.ts";

/** Choices that are offered in some language and that no case of the question hears: they end up as "Other". */
export const unheardChoice: Check = {
  code: "unheard-choice",
  severity: "warning",
  *find(journey, setting) {
    for (const { asked, router } of journey.nodes.flatMap((node) => questionsAt(journey, node))) {
      for (const { language, said, wholeReplies } of spokenBy(journey, asked.action, setting)) {
        const heard = earOf(journey, router, setting, language);
        const unheard = said.quickReplies.filter(({ text }, i) => wholeReplies[i] && !heard(text));
        if (unheard.length === 0) continue;
        const choices = unheard.map(({ text }) => `"${text}"`).join(", ");
        yield {
          node: asked.node,
          action: asked.action.uuid,
          ...(language === journey.language ? {} : { language }),
          ...tell("UNHEARD_CHOICES", { choices }),
        };
      }
    }
  },
};

interface Question {
  readonly asked: { readonly node: string; readonly action: ActionOutline };
  readonly router: RouterOutline;
}

/** The last message before a wait for its answer, in the same node or the one before. */
function questionsAt({ nodes }: Outline, node: NodeOutline): readonly Question[] {
  const { router } = node;
  if (router?.wait === undefined || router.cases.length === 0 || !/^@\(?input(\.text)?\)?$/.test(router.operand)) {
    return [];
  }
  const own = lastMessage(node);
  const before = nodes.filter((one) => one.router === undefined && destinations(one).includes(node.uuid));
  return (own === undefined ? before : [node]).flatMap((one) => {
    const action = lastMessage(one);
    return action === undefined ? [] : [{ asked: { node: one.uuid, action }, router }];
  });
}

function lastMessage({ actions }: NodeOutline): ActionOutline | undefined {
  return actions.findLast(({ type }) => type === "send_msg");
}

/** Whether a choice is heard, or may be: a case that only a run can judge counts as one that hears. */
function earOf(
  journey: Outline,
  { cases }: RouterOutline,
  setting: Setting,
  language: string,
): (choice: string) => boolean {
  const environment = defaultEnvironment({ now: 0, newId: () => "", random: () => 0 });
  const tests = cases.map(({ uuid, type, arguments: base }) => {
    const translated = localized(journey, setting, language, uuid, "arguments", base);
    const words = (translated.length === base.length ? translated : base).map((one) => filled(one, setting, language));
    return { test: findFunction(type), args: words.map(({ text }) => ({ kind: "text", text }) as const), words };
  });
  return (choice) =>
    setting.isKeyword(choice) ||
    tests.some(({ test, args, words }) => {
      if (test === undefined || words.some(({ isWhole }) => !isWhole)) return true;
      const result = test.call([{ kind: "text", text: choice }, ...args], { environment, charge() {} });
      return result.kind !== "error" && toBool(result);
    });
}
