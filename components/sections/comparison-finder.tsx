import type { ReactNode } from "react";
import { FitLink } from "#components/comparison/fit-link.tsx";
import { OptionNames } from "#components/comparison/option-names.tsx";
import { ScoreBars } from "#components/comparison/score-bars.tsx";
import { Thumbnail } from "#components/mdx/thumbnail.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { untilFound } from "#components/ui/until-found.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { type ComparisonGroup, comparisonGroups } from "#lib/kinds/hub/comparison-groups.ts";
import type { ComparisonEntry } from "#lib/page/comparison-entries.ts";
import { comparisonDrawing } from "#lib/page/drawings.ts";
import { firstSentence } from "#lib/page/words.ts";

/** All comparisons with who leads and the answer in a sentence, by the decision they belong to. Boxes fold the other decisions, without script. */
export function ComparisonFinder({ siteContent }: { siteContent: SiteContent }) {
  const labels = siteContent.labels.comparison.finder;
  const groups = comparisonGroups(siteContent);
  const entries = groups.flatMap((group) => group.entries);
  return (
    <div className="finder">
      <fieldset className="filter">
        <legend>{labels.decision}</legend>
        {groups.map(({ decision, question, entries: members }, index) => (
          <label key={decision}>
            <input type="checkbox" className={`decision d${index + 1}`} /> {question}{" "}
            <small>({members.length})</small>
          </label>
        ))}
      </fieldset>
      {groups.map((group) => (
        <Decision key={group.decision} siteContent={siteContent} {...group} />
      ))}
      <p className="tally" role="status">
        <Sentence
          parts={labels.shown<ReactNode>(<b />, entries.length, (words) => (
            <a href={siteContent.routes.compare()}>{words}</a>
          ))}
        />
      </p>
    </div>
  );
}

interface DecisionProps extends ComparisonGroup {
  siteContent: SiteContent;
}

function Decision({ siteContent, decision, question, entries }: DecisionProps) {
  return (
    <section className="decision-group" aria-labelledby={decision}>
      <div {...untilFound}>
        <h2 id={decision}>{question}</h2>
        <ul>
          {entries.map((entry) => (
            <li key={entry.article.id} className="entry">
              <Entry siteContent={siteContent} entry={entry} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface EntryProps {
  siteContent: SiteContent;
  entry: ComparisonEntry;
}

function Entry({ siteContent, entry: { article, comparison } }: EntryProps) {
  const labels = siteContent.labels.comparison;
  const { question, title, verdict } = comparison.data;
  return (
    <article className="comparison-entry">
      <Thumbnail siteContent={siteContent} drawing={comparisonDrawing(article, comparison)} />
      <h3>
        <a href={article.path}>
          <OptionNames siteContent={siteContent} comparison={comparison} />
        </a>
      </h3>
      <p className="asked">{question}</p>
      <p>{firstSentence(verdict.summary, siteContent.company.language)}</p>
      <ScoreBars siteContent={siteContent} comparison={comparison} />
      <p className="entry-links">
        <a href={article.path} aria-label={labels.wholeAnswerOf(title)}>
          {labels.wholeAnswer}
        </a>{" "}
        <FitLink siteContent={siteContent} comparison={comparison} />
      </p>
    </article>
  );
}
