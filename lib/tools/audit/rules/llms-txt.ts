/** llms.txt: a Markdown index of each language of the site for language models, with links that work. */
import { places } from "../../../site/addresses.ts";
import type { Fault, Rule } from "../rule.ts";
import type { BuiltSite } from "../site/built-site.ts";

const link = /^[-*] \[([^\]]+)\]\(([^)\s]+)\)(?::? .*)?$/;

export const llmsTxtRules: Rule[] = [
  {
    id: "llms-txt",
    group: "Lists",
    severity: "error",
    title: "llms.txt has a title, a summary, and sections of links to what exists",
    specification: { name: "llms.txt", url: "https://llmstxt.org/" },
    remedy: "lib/publish makes it from the same pages; build the site again.",
    check: (site) =>
      llmsPaths(site).flatMap((path) => llmsFaults(site, path).map((message): Fault => ({ path, message }))),
  },
];

/** The one that the site has to have, and those that pages name. */
function llmsPaths(site: BuiltSite): string[] {
  const named = site.pages.flatMap(({ headLinks }) =>
    headLinks
      .filter(({ rel }) => rel === "describedby")
      .map(({ href }) => new URL(href, `${site.origin}/`).pathname),
  );
  return [...new Set([places.llms.path, ...named])];
}

function llmsFaults(site: BuiltSite, path: string): string[] {
  const text = site.file(path);
  if (text === undefined) return ["there is no llms.txt"];
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const links = lines.flatMap((line) => {
    const [, name, address] = link.exec(line) ?? [];
    return name && address ? [{ name, address }] : [];
  });
  const sections = lines.flatMap((line, index) =>
    line.startsWith("## ") ? [{ line, next: lines[index + 1] }] : [],
  );
  return [
    ...(/^# \S/.test(lines[0] ?? "") ? [] : ["it does not begin with a title ('# …')"]),
    ...(lines.filter((line) => /^# /.test(line)).length > 1 ? ["it has two titles"] : []),
    ...(lines[1]?.startsWith("> ") ? [] : ["its title is not followed by a summary ('> …')"]),
    ...sections
      .filter(({ next }) => next === undefined || next.startsWith("## "))
      .map(({ line }) => `the section '${line.slice(3)}' is empty`),
    ...(links.length > 0 ? [] : ["it has no link"]),
    ...links.flatMap(({ name, address }) => {
      if (!URL.canParse(address)) return [`'${name}' leads to '${address}', which is no absolute address`];
      const url = new URL(address);
      return url.origin === site.origin && site.exists(url.pathname) === false
        ? [`'${name}' leads to ${url.pathname}, which does not exist`]
        : [];
    }),
  ];
}
