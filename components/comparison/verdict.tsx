import type { ReactNode } from "react";
import { Sentence } from "#components/ui/sentence.tsx";
import { askedQuestions } from "#lib/comparison/fit-questions.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { ResolvedComparison } from "#lib/page/resolved.ts";
import { ScoreBox } from "./score-box.tsx";

interface ComparisonProps {
  siteContent: SiteContent;
  comparison: ResolvedComparison;
}

/** The short answer, beside what each option scores and who leads in each subject. */
export function Verdict({ siteContent, comparison }: ComparisonProps) {
  const { shortAnswer } = siteContent.labels.article;
  const { question, verdict } = comparison.data;
  return (
    <section className="verdict" aria-label={shortAnswer}>
      <p className="kicker">{shortAnswer}</p>
      <p className="verdict-question">{question}</p>
      <p>{verdict.summary}</p>
      <ScoreBox siteContent={siteContent} comparison={comparison} />
    </section>
  );
}

/** When each option is the right one, side by side in the options' colors. What no page explains is explained here. */
export function ChooseWhen({ siteContent, comparison }: ComparisonProps) {
  const { verdict } = comparison.data;
  const labels = siteContent.labels.comparison;
  return (
    <>
      <div className="choose ledger">
        {comparison.options.map(({ id, data }) => {
          const { name, color, summary, service, term } = data;
          return (
            <div key={id} className={`leaf opt-${color}`}>
              <p className="leaf-title">{labels.chooseWhen(name)}</p>
              {!service && !term && <p>{summary}</p>}
              <ul>
                {verdict.chooseWhen[id]?.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      <p className="fit-link">
        <Sentence
          parts={labels.answerQuestions<ReactNode>(askedQuestions(comparison.data).length, (words) => (
            <a href={siteContent.routes.fit(comparison.id)}>{words}</a>
          ))}
        />
      </p>
    </>
  );
}

/** Whom each option serves well and whom not. */
export function ProsCons({ siteContent, comparison }: ComparisonProps) {
  return (
    <div className="ledger">
      {comparison.options.map(({ id, data }) => {
        const { name, color, summary, bestFor, notFor } = data;
        return (
          <div key={id} className={`leaf opt-${color}`}>
            <p className="leaf-title">{name}</p>
            <p>{summary}</p>
            <p className="leaf-sub">{siteContent.labels.comparison.goodFit}</p>
            <ul>
              {bestFor.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="leaf-sub">{siteContent.labels.comparison.badFit}</p>
            <ul>
              {notFor.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
