/**
 * A group of labels in which some texts are the site's own. What is worked out from figures or names keeps its words.
 *
 * @param own each text under its path: `article.readNext`
 * @param path of the group, with a dot at its end; empty for the whole table
 */
export function reworded<Group extends object>(
  group: Group,
  own: Readonly<Record<string, string>>,
  path = "",
): Group {
  return new Proxy(group, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      const at = `${path}${String(key)}`;
      if (typeof value === "string") return Object.hasOwn(own, at) ? own[at] : value;
      return typeof value === "object" && value !== null ? reworded(value, own, `${at}.`) : value;
    },
  });
}

/** The texts of a group that a site may word itself, each under its path. */
export function labelTexts(group: object): Record<string, string> {
  return Object.fromEntries(
    leaves(group, "").flatMap(([path, value]) => (typeof value === "string" ? [[path, value]] : [])),
  );
}

/** The paths of what is put together from figures and names. */
export function labelSentences(group: object): string[] {
  return leaves(group, "").flatMap(([path, value]) => (typeof value === "function" ? [path] : []));
}

function leaves(group: object, path: string): [string, unknown][] {
  return Object.entries(group).flatMap(([key, value]): [string, unknown][] =>
    typeof value === "object" && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, value]],
  );
}
