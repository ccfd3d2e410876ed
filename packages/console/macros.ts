import { getConfig } from "@lingui/conf";
import { defineRolldownBabelPreset } from "@rolldown/plugin-babel";

const linguiConfig = getConfig({ cwd: import.meta.dirname });

/*
 * Turns <Trans> and t`…` into messages. English stays in the code, so that a text is shown as it was written even where
 * no catalog has it yet; files without a macro never meet Babel.
 */
export const linguiMacros = defineRolldownBabelPreset({
  preset: () => ({ plugins: [["@lingui/babel-plugin-lingui-macro", { stripMessageField: false, linguiConfig }]] }),
  rolldown: { filter: { id: /packages[\\/]console[\\/].*\.tsx?$/, code: /@lingui\/(core|react)\/macro/ } },
});
