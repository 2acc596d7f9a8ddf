import type { FitQuestion } from "#lib/comparison/fit-questions.ts";
import { type AttributionName, attributionNames } from "#lib/forms/fields.ts";
import { cleanFit } from "#lib/leads/fit-answers.ts";
import { cleanScenario } from "#lib/leads/scenario.ts";
import { defaultRoutes } from "#lib/site/addresses.ts";

/** What the site has: a hidden field can be forged, so what it names must exist. */
export interface KnownPlaces {
  /** @param path with a slash at both ends, undecoded */
  isPage(path: string): boolean;
  isComparison(id: string): boolean;
  /** The questions on the fit page of a comparison. */
  fitQuestions(comparison: string): readonly FitQuestion[];
}

/** Where a visitor came from, of the fields that are known. */
export type Attribution = Partial<Record<AttributionName, string>>;

/**
 * Where the visitor came from: hidden fields fixed at build, else the query of this request, else the page whose form was sent
 * (a same-site Referer: its path as `source`, its query for campaign, comparison and scenario; the calculator's whole query is
 * its scenario). Pages and comparisons that do not exist are dropped, as is what is no scenario and no answer to the comparison's questions. Other query parameters are
 * not kept: they may carry personal data.
 *
 * @param given the submission's own fields
 * @param hosts every host this site answers to
 */
export function attribution(
  request: Request,
  given: Readonly<Record<string, unknown>>,
  hosts: ReadonlySet<string>,
  known: KnownPlaces,
): Attribution {
  const referer = request.headers.get("referer") ?? "";
  const page = URL.canParse(referer) && hosts.has(new URL(referer).host) ? new URL(referer) : undefined;
  const query = new URL(request.url).searchParams;
  const fromPage: Attribution = page === undefined ? {} : saidByPage(page);
  const found: Attribution = {};
  for (const name of attributionNames) {
    const sent = given[name];
    const candidates = [typeof sent === "string" ? sent.trim() : "", query.get(name), fromPage[name]];
    for (const candidate of candidates) {
      const kept = candidate ? existing(name, candidate, known, found.comparison) : undefined;
      if (kept === undefined) continue;
      found[name] = kept;
      break;
    }
  }
  return found;
}

function saidByPage({ pathname, search, searchParams }: URL): Attribution {
  const named = attributionNames.flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  const scenario = pathname === defaultRoutes.costCalculator() ? { scenario: search } : {};
  return { ...scenario, ...Object.fromEntries(named), source: pathname };
}

function existing(
  name: AttributionName,
  value: string,
  known: KnownPlaces,
  comparison = "",
): string | undefined {
  if (name === "source") return known.isPage(value) ? value : undefined;
  if (name === "comparison") return known.isComparison(value) ? value : undefined;
  // The comparison precedes its answers in the list of names.
  if (name === "fit") return cleanFit(value, known.fitQuestions(comparison));
  return name === "scenario" ? cleanScenario(value) : value;
}
