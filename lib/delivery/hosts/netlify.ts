/**
 * Netlify, by its documentation (docs.netlify.com/manage/routing) and its own parsers: “302: temporary redirect code. Use this status code
 * instead of 307, which is currently unsupported”; a slash at the end of an address makes no difference; a rule applies where no file is, unless its status ends
 * with `!`; “if the size of this output is too large, the deploy might fail”, without a number; of several header rules that match, the later one replaces what the earlier one said, and nothing takes a header away.
 */
import { fileRulesOf, headersOf, securityHeaders } from "../headers.ts";
import type { Redirect } from "../redirects.ts";
import type { Host } from "./host.ts";
import { divided, hasQuery, lostWords, sentForms, withoutPlaceholders } from "./old-addresses.ts";
import { starPatterns } from "./places.ts";

export const netlify: Host = {
  title: "Netlify",
  isStatic: true,
  sendsCopies: false,
  next: "npx netlify deploy --prod --no-build --dir FOLDER",
  filesFor({ files, redirects, alone }) {
    const { kept, lost } = divided(redirects, isPlain);
    return {
      files: new Map([
        ["/_headers", headerLines(files, alone)],
        ["/_redirects", kept.map(redirectLine).join("")],
      ]),
      differences: [
        ...lostWords(lost, "Netlify reads the query of an old address by names, each with one value"),
        "Netlify answers old addresses with 301 and 302 in place of 308 and 307: visitors notice nothing.",
      ],
    };
  },
};

/** Whether Netlify's parser reads the query of an old address as it is meant: names with one value each, and no placeholder. */
function isPlain({ from }: Redirect): boolean {
  const pairs = from.split("?")[1]?.split("&") ?? [];
  const names = new Set(pairs.map((pair) => pair.split("=")[0]));
  return names.size === pairs.length && pairs.every((pair) => /^[^=/#]+=[^=:][^=]*$/.test(pair));
}

/** An old address with a query goes before the page at its path. */
function redirectLine(redirect: Redirect): string {
  const { from, to, status } = redirect;
  const [path = "/"] = sentForms(from);
  const query = from.split("?")[1]?.split("&") ?? [];
  const code = `${status === 308 ? 301 : 302}${hasQuery(redirect) ? "!" : ""}`;
  return `${[path, ...query, withoutPlaceholders(to), code].join(" ")}\n`;
}

/** What some rule takes away is said for each file that has it, and everything else by the rules. */
function headerLines(files: readonly string[], alone: readonly string[]): string {
  const rules = fileRulesOf(alone);
  const single = new Set(
    rules.flatMap(({ headers }) => Object.keys(headers).filter((name) => headers[name] === "")),
  );
  const lines = (headers: Readonly<Record<string, string>>, wanted: (name: string) => boolean) =>
    Object.entries(headers)
      .filter(([name]) => wanted(name))
      .map(([name, value]) => `  ${name}: ${value}`);
  const ruled = rules.flatMap(({ for: place, headers }) =>
    starPatterns(place).map((pattern) => [pattern, ...lines(headers, (name) => !single.has(name))]),
  );
  const named = files.map((file) => {
    const path = file.replace(/\/index\.html$/, "/");
    return [path, ...lines(headersOf(path, alone), (name) => single.has(name))];
  });
  const everywhere = ["/*", ...lines(securityHeaders, () => true)];
  return [everywhere, ...ruled, ...named]
    .filter(({ length }) => length > 1)
    .map((block) => `${block.join("\n")}\n`)
    .join("\n");
}
