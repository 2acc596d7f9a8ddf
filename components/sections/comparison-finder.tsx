import type { ReactNode } from "react";
import { FitLink } from "#components/comparison/fit-link.tsx";
import { OptionNames } from "#components/comparison/option-names.tsx";
import { Drawing } from "#components/mdx/drawing.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { untilFound } from "#components/ui/until-found.ts";
import type { Document } from "#lib/content/documents.ts";
import { siteContent } from "#lib/content/site-content.ts";
import {
  type ComparisonEntry,
  type ComparisonGroup,
  comparisonGroups,
} from "#lib/kinds/hub/comparison-groups.ts";
import { routes } from "#lib/site/addresses.ts";

/** How many services the stylesheet has rules for. */
const mostServices = 12;

/**
 * All comparisons with their short answer, by the decision they belong to. Two sets of boxes fold what does not fit, without
 * script: a decision is folded as a whole, a service's absence folds an entry, and a decision left without any says so.
 */
export function ComparisonFinder() {
  const content = siteContent();
  const labels = content.labels.comparison.finder;
  const groups = comparisonGroups(content);
  const entries = groups.flatMap((group) => group.entries);
  const services = [...new Set(entries.flatMap((entry) => entry.services))]
    .sort((a, b) => (a.data.order ?? 99) - (b.data.order ?? 99))
    .slice(0, mostServices);
  return (
    <div className="finder">
      <fieldset className="filter">
        <legend>{labels.decision}</legend>
        {groups.map(({ decision, question, entries: members }, index) => (
          <Box key={decision} kind="decision" number={index + 1} label={question} count={members.length} />
        ))}
      </fieldset>
      {services.length > 1 && (
        <fieldset className="filter">
          <legend>{labels.service}</legend>
          {services.map((service, index) => (
            <Box
              key={service.id}
              kind="service"
              number={index + 1}
              label={service.data.title}
              count={entries.filter((entry) => entry.services.includes(service)).length}
            />
          ))}
        </fieldset>
      )}
      {groups.map((group) => (
        <Decision key={group.decision} group={group} services={services} />
      ))}
      <p className="tally" role="status">
        <b />
        <Sentence parts={labels.shown(entries.length, allComparisons)} />
      </p>
    </div>
  );
}

function allComparisons(words: string): ReactNode {
  return <a href={routes.compare()}>{words}</a>;
}

interface BoxProps {
  kind: "decision" | "service";
  number: number;
  label: string;
  count: number;
}

function Box({ kind, number, label, count }: BoxProps) {
  return (
    <label>
      <input type="checkbox" className={`${kind} ${kind[0]}${number}`} /> {label} <small>({count})</small>
    </label>
  );
}

interface DecisionProps {
  group: ComparisonGroup;
  services: Document<"services">[];
}

function Decision({ group: { decision, question, entries }, services }: DecisionProps) {
  return (
    <section className="decision-group" aria-labelledby={decision}>
      <div {...untilFound}>
        <h2 id={decision}>{question}</h2>
        <ul>
          {entries.map((entry) => (
            <li key={entry.article.id} className={`entry ${marksOf(entry, services)}`}>
              <div {...untilFound}>
                <Entry entry={entry} />
              </div>
            </li>
          ))}
        </ul>
        <p className="none">
          <Sentence parts={siteContent().labels.comparison.finder.none(allComparisons)} />
        </p>
      </div>
    </section>
  );
}

function Entry({ entry: { article, comparison } }: { entry: ComparisonEntry }) {
  const { question, verdict } = comparison.data;
  return (
    <article className="comparison-entry">
      {article.data.drawing && <Drawing src={article.data.drawing.src} alt="" />}
      <h3>
        <a href={article.path}>
          <OptionNames siteContent={siteContent()} comparison={comparison} />
        </a>
      </h3>
      <div>
        <p className="asked">{question}</p>
        <p>{verdict.summary}</p>
        <FitLink comparison={comparison} />
      </div>
    </article>
  );
}

/** `in-1 in-4`: the numbers of the services whose boxes keep the entry. */
function marksOf(entry: ComparisonEntry, services: Document<"services">[]): string {
  return services
    .flatMap((service, index) => (entry.services.includes(service) ? `in-${index + 1}` : []))
    .join(" ");
}
