import { type Dependency, type Issue, inspect, type Knows, type Outline } from "@hotline/core/flow/inspect/index.ts";

/** An assets file: lists of named things by kind. */
export type AssetsJson = Readonly<Record<string, unknown>>;

const lists: Readonly<Record<Exclude<Dependency["type"], "contact">, string>> = {
  channel: "channels",
  field: "fields",
  flow: "flows",
  global: "globals",
  group: "groups",
  label: "labels",
  llm: "llms",
  template: "templates",
  topic: "topics",
  user: "users",
};

/** Whether an assets file has something; contacts are never looked for. */
export function knownIn(assets: AssetsJson): Knows {
  return ({ type, key, uuid }) => {
    if (type === "contact") return true;
    const list = assets[lists[type]];
    return Array.isArray(list) && list.some((one) => (key === undefined ? one?.uuid === uuid : one?.key === key));
  };
}

/** An inspection in the corpus' own form. */
export function inspectionJson(flow: Outline, knows?: Knows): unknown {
  const { counts, dependencies, locals, results, parentResults, issues } = inspect(flow, knows);
  return {
    counts,
    dependencies,
    locals,
    results: results.map(({ key, name, categories, nodes }) => ({ key, name, categories, node_uuids: nodes })),
    parent_refs: parentResults,
    issues: issues.map(issueJson),
  };
}

/** An issue in the corpus' own form. */
export function issueJson(issue: Issue): unknown {
  const { type, node, action, language } = issue;
  const place = { type, node_uuid: node, action_uuid: action, language };
  switch (issue.type) {
    case "missing_dependency": {
      const { key, uuid, type: kind } = issue.dependency;
      const description = `missing ${kind} dependency '${key ?? uuid}'`;
      return { ...place, description, dependency: issue.dependency };
    }
    case "legacy_vars":
      return { ...place, description: "use of expressions instead of contact query", vars: issue.vars };
    case "invalid_regex":
      return { ...place, description: `invalid regex: ${issue.regex}`, regex: issue.regex };
  }
}
