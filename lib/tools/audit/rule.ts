/** A rule of the audit: what must hold, where that is written down, and what to do where it does not. */
import type { Severity } from "../../shared/diagnostic.ts";
import type { BuiltPage } from "./site/built-page.ts";
import type { BuiltSite } from "./site/built-site.ts";
import { nameOf } from "./site/graph.ts";
import type { JsonObject } from "./site/json.ts";

export const groups = [
  "The graph",
  "Truth",
  "Search engines",
  "The page",
  "Links",
  "Lists",
  "The server",
] as const;
export type Group = (typeof groups)[number];

export interface Fault {
  /** The page, or the file, the fault is in: `/about/`, `/sitemap.xml`. */
  path: string;
  /** What is wrong, as a sentence without its full stop. */
  message: string;
  /** The node of the graph: `Article https://…#article`. */
  node?: string;
  /** The way from that node to the value: `author.name`. */
  property?: string;
  /** Where in the delivered file, from 1. */
  line?: number;
  column?: number;
}

export interface Rule {
  /** Kebab-case, unique. */
  id: string;
  /** The number in the graph's specification, where the rule is one of its invariants. */
  invariant?: number;
  group: Group;
  severity: Severity;
  /** What holds where all is well. */
  title: string;
  specification: { name: string; url?: string };
  /** What to do about a fault. */
  remedy: string;
  check: (site: BuiltSite, known: Known) => Fault[] | Promise<Fault[]>;
}

/** What a rule knows apart from the site. */
export interface Known {
  now: Date;
  /** Numbers that content/company.yaml gives to campaigns; none for another site. */
  campaignPhones: readonly string[];
  /** The facts of content/; none for another site. */
  facts: readonly DatedFact[];
}

/** A fact of content/facts, and until when it may be taken for true. */
export interface DatedFact {
  file: string;
  /** The day by which somebody has to look again: `2027-01-31`. */
  reviewBy: string;
  /** Where it is stated. */
  source: string;
}

/** A fault as a page's rule states it: the path is added. */
export type PageFault = Omit<Fault, "path"> | string;

/** A check of every page by itself, and of every variant, whose faults are at the address of its own file. A fault that is a plain sentence is one without a place. */
export function onEachPage(
  check: (page: BuiltPage, site: BuiltSite) => Iterable<PageFault>,
): (site: BuiltSite) => Fault[] {
  return (site) =>
    pagesAndVariants(site).flatMap((page) =>
      [...check(page, site)].map((fault) => ({
        path: page.builtAt ?? page.path,
        ...(typeof fault === "string" ? { message: fault } : fault),
      })),
    );
}

/** Everything that somebody may be sent at a page's address. */
export function pagesAndVariants({ pages, variants = [] }: BuiltSite): BuiltPage[] {
  return [...pages, ...variants];
}

/** A fault of a node. */
export function nodeFault(node: JsonObject, property: string, message: string): Omit<Fault, "path"> {
  return { node: nameOf(node), property, message };
}

/** The shared part of a page's faults and places. */
export function at({ line, column }: { line: number; column: number }, message: string): Omit<Fault, "path"> {
  return { line, column, message };
}
