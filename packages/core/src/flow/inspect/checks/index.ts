import type { Check } from "../check.ts";
import { brokenExpression } from "./broken-expression.ts";
import { closedWindow } from "./closed-window.ts";
import { deadEnd } from "./dead-end.ts";
import { invalidPattern } from "./invalid-pattern.ts";
import { legacyVars } from "./legacy-vars.ts";
import { loopWithoutWait } from "./loop-without-wait.ts";
import { missingCategory } from "./missing-category.ts";
import { missingDependency } from "./missing-dependency.ts";
import { missingTranslation } from "./missing-translation.ts";
import { overLimit } from "./over-limit.ts";
import { secretInUrl } from "./secret-in-url.ts";
import { tooManyChoices } from "./too-many-choices.ts";
import { unevenTranslation } from "./uneven-translation.ts";
import { unheardChoice } from "./unheard-choice.ts";
import { unknownAction } from "./unknown-action.ts";
import { unknownName } from "./unknown-name.ts";
import { unreachableNode } from "./unreachable-node.ts";

/** Everything that journeys are checked for. */
export const checks: readonly Check[] = [
  unknownAction,
  unreachableNode,
  deadEnd,
  missingCategory,
  loopWithoutWait,
  missingDependency,
  unknownName,
  brokenExpression,
  invalidPattern,
  legacyVars,
  missingTranslation,
  unevenTranslation,
  overLimit,
  tooManyChoices,
  unheardChoice,
  closedWindow,
  secretInUrl,
];
