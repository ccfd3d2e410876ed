import type { ConformanceKind } from "../kind.ts";
import { actions } from "./actions.ts";
import { brokenFlows } from "./broken-flows.ts";
import { cases } from "./cases.ts";
import { changeOfLanguage } from "./change-language.ts";
import { contactql } from "./contactql.ts";
import { contextTypes } from "./context-schema.ts";
import { dates } from "./dates.ts";
import { docExamples } from "./doc-examples.ts";
import { extractTemplates } from "./extract-templates.ts";
import { functionCalls } from "./function-calls.ts";
import { inspection } from "./inspection.ts";
import { issues } from "./issues.ts";
import { legacyActions, legacyFlows, legacyRulesets, legacyTests } from "./legacy-definitions.ts";
import { legacyExpressions } from "./legacy-expressions.ts";
import { legacyOutputs } from "./legacy-outputs.ts";
import { migrations, rewrites, templateFieldsByVersion } from "./migrations.ts";
import { modifiers } from "./modifiers.ts";
import { operators } from "./operators.ts";
import { realFlows } from "./real-flows.ts";
import { resumes } from "./resumes.ts";
import { routers } from "./routers.ts";
import { runner } from "./runner.ts";
import { sessionTemplates } from "./session-templates.ts";
import { smartGroups } from "./smart-groups.ts";
import { syntax } from "./syntax.ts";
import { templates } from "./templates.ts";
import { textUtils } from "./text-utils.ts";
import { translation } from "./translation.ts";
import { triggers } from "./triggers.ts";
import { values } from "./values.ts";

/** Every kind of corpus file, in the order in which they are run. */
export const kinds: readonly ConformanceKind[] = [
  docExamples,
  templates,
  functionCalls,
  operators,
  syntax,
  values,
  dates,
  cases,
  textUtils,
  contactql,
  contextTypes,
  extractTemplates,
  inspection,
  changeOfLanguage,
  issues,
  brokenFlows,
  runner,
  sessionTemplates,
  actions,
  routers,
  triggers,
  resumes,
  modifiers,
  translation,
  smartGroups,
  migrations,
  rewrites,
  templateFieldsByVersion,
  legacyExpressions,
  legacyOutputs,
  legacyFlows,
  legacyActions,
  legacyRulesets,
  legacyTests,
  realFlows,
];
