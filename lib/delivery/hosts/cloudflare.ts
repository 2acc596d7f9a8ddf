/**
 * Cloudflare Pages, by its documentation (developers.cloudflare.com/pages/configuration, headers and redirects): “limited to 2,000 static
 * redirects and 100 dynamic redirects”, those with a star or a placeholder; “each redirect declaration has a 1,000-character limit”; query parameters are not matched;
 * of several header rules that match, “if a header is applied twice in the _headers file, the values are joined with a comma separator”, and
 * `! Name` takes away what earlier ones said and what Pages itself would send. Its own program (cloudflare/workers-sdk) has rules by their pattern, and refuses one
 * with two stars; `npm run test:hosts` asks it.
 */
import { fileRulesOf, type HeaderRule, securityHeaders } from "../headers.ts";
import type { Host } from "./host.ts";
import {
  divided,
  hasQuery,
  lostWords,
  refuseTooMany,
  sentForms,
  withoutPlaceholders,
} from "./old-addresses.ts";
import { starPatterns } from "./places.ts";

const title = "Cloudflare Pages";
/** Old and new address together: a line has two spaces, a slash and a status besides. */
const longest = 1_000 - " / 308".length;

export const cloudflare: Host = {
  title,
  isStatic: true,
  sendsCopies: false,
  next: "npx wrangler pages deploy FOLDER",
  filesFor({ redirects, alone }) {
    const { kept: byPath, lost: byQuery } = divided(redirects, (redirect) => !hasQuery(redirect));
    const { kept, lost: long } = divided(byPath, ({ from, to }) => from.length + to.length <= longest);
    const lines = kept.flatMap(({ from, to, status }) =>
      sentForms(from).map((form) => `${form} ${withoutPlaceholders(to)} ${status}\n`),
    );
    refuseTooMany(title, lines.length, 2_000);
    return {
      files: new Map([
        ["/_headers", headerLines(fileRulesOf(alone))],
        ["/_redirects", lines.join("")],
      ]),
      differences: [
        ...lostWords(byQuery, `${title} does not look at what follows the question mark of an old address`),
        ...lostWords(long, `${title} takes no redirect of over 1,000 characters`),
      ],
    };
  },
};

/**
 * Each header is taken away before it is set, because the values of all rules that match are joined. A pattern has one rule: of two, the
 * second would replace the first whole.
 */
function headerLines(fileRules: readonly HeaderRule[]): string {
  const everywhere = {
    for: { under: "/" },
    // Pages sends `Access-Control-Allow-Origin: *` with every file unless a rule takes it away.
    headers: { "Access-Control-Allow-Origin": "", ...securityHeaders },
  };
  const rules = [everywhere, ...fileRules].flatMap(({ for: place, headers }) =>
    starPatterns(place).map((pattern) => ({ pattern, headers })),
  );
  return [...Map.groupBy(rules, ({ pattern }) => pattern)]
    .map(([pattern, same]) => [
      pattern,
      ...same.flatMap(({ headers }) => Object.entries(headers).flatMap(setLines)),
    ])
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function setLines([name, value]: [string, string]): string[] {
  return [`  ! ${name}`, ...(value === "" ? [] : [`  ${name}: ${value}`])];
}
