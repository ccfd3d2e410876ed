import type { NodePath, PluginObject } from "@babel/core";
import * as types from "@babel/types";
import { makeConfig } from "@lingui/conf";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { defineRolldownBabelPreset } from "@rolldown/plugin-babel";
import config from "./lingui.config.ts";

const linguiConfig = makeConfig(config);

/*
 * Turns <Trans> and t`…` into messages. English stays in the code, compiled, so that a text is shown as it was written even
 * where no catalog has it yet, and nobody who reads English waits for a catalog. Files without a macro never meet Babel.
 */
export const linguiMacros = defineRolldownBabelPreset({
  preset: () => ({
    plugins: [["@lingui/babel-plugin-lingui-macro", { stripMessageField: false, linguiConfig }], compileMessages],
  }),
  rolldown: { filter: { id: /packages[\\/]console[\\/].*\.tsx?$/, code: /@lingui\/(core|react)\/macro/ } },
});

const compiled = (message: string): types.Expression => {
  const tokens = compileMessage(message);
  return types.valueToNode(typeof tokens === "string" ? [tokens] : tokens);
};

/** The `message` beside an `id`, as the tokens that the catalogs too are made of: the page then needs no parser. */
function compileMessages(): PluginObject {
  return {
    visitor: {
      Program: { exit: (program) => program.traverse({ ObjectProperty: inObject, JSXAttribute: inElement }) },
    },
  };
}

function inObject({ node, parent }: NodePath<types.ObjectProperty>): void {
  const isMessage = types.isIdentifier(node.key, { name: "message" }) && types.isStringLiteral(node.value);
  const hasId = types.isObjectExpression(parent) && parent.properties.some((one) => isNamed(one, "id"));
  if (isMessage && hasId && types.isStringLiteral(node.value)) node.value = compiled(node.value.value);
}

const isNamed = (node: types.Node, name: string): boolean =>
  types.isObjectProperty(node) && types.isIdentifier(node.key, { name });

function inElement({ node }: NodePath<types.JSXAttribute>): void {
  if (!types.isJSXIdentifier(node.name, { name: "message" })) return;
  const value = types.isJSXExpressionContainer(node.value) ? node.value.expression : node.value;
  if (types.isStringLiteral(value)) node.value = types.jsxExpressionContainer(compiled(value.value));
}
