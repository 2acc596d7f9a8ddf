/** What the site says until a day, after that day. */
import type { Fault, Known, PageFault, Rule } from "../rule.ts";
import { nodeFault } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { objectsIn } from "../site/graph.ts";

/** Properties of schema.org that say until when something holds. */
const lastDays = ["expires", "validThrough", "priceValidUntil", "availabilityEnds"];

export const dateRules: Rule[] = [
  {
    id: "past-its-date",
    group: "Truth",
    severity: "error",
    title: "Nothing that the graph gives an end to is past it",
    specification: { name: "schema.org, validThrough", url: "https://schema.org/validThrough" },
    remedy: "Publish again, which leaves out what has ended; or give it a new end in content/.",
    check: ({ pages }, { now }) =>
      pages.flatMap((page) => pastFaults(page, now).map((fault) => ({ path: page.path, ...fault }))),
  },
  {
    id: "facts-looked-at",
    group: "Truth",
    severity: "advice",
    title: "Every fact that a page prints was looked at again by the day its file gives",
    specification: {
      name: "Google, helpful content",
      url: "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
    },
    remedy: "Open the source, correct the figure, and write new dates into the file of content/facts.",
    check: staleFacts,
  },
];

function pastFaults({ nodes }: BuiltPage, now: Date): Exclude<PageFault, string>[] {
  return nodes.flatMap((node) =>
    [...objectsIn(node)].flatMap(({ object, way }) =>
      lastDays.flatMap((name) => {
        const last = object[name];
        if (typeof last !== "string" || !isOver(last, now)) return [];
        return [nodeFault(node, way === "" ? name : `${way}.${name}`, `${name} is ${last}, which is over`)];
      }),
    ),
  );
}

/** A day is over when it is over everywhere on earth, twelve hours after it is in UTC. */
function isOver(moment: string, now: Date): boolean {
  const end = /^\d{4}-\d\d-\d\d$/.test(moment) ? Date.parse(`${moment}T23:59:59-12:00`) : Date.parse(moment);
  return end < now.getTime();
}

function staleFacts({ pages }: BuiltSite, { facts, now }: Known): Fault[] {
  const stale = facts.filter(({ reviewBy }) => isOver(reviewBy, now));
  return pages.flatMap(({ path, links }) => {
    const linked = new Set(links.map(({ href }) => href));
    return stale
      .filter(({ source }) => linked.has(source))
      .map(({ file, reviewBy }) => ({
        path,
        message: `it prints the fact of ${file}, which was to be looked at again by ${reviewBy}`,
      }));
  });
}
