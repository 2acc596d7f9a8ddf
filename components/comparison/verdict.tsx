import type { ReactNode } from "react";
import { Sentence } from "#components/ui/sentence.tsx";
import { askedQuestions } from "#lib/comparison/fit-questions.ts";
import type { Document } from "#lib/content/documents.ts";
import type { Library } from "#lib/content/library.ts";
import { routes } from "#lib/site/addresses.ts";

interface ComparisonProps {
  library: Library;
  comparison: Document<"comparisons">;
}

export function Verdict({ library, comparison }: ComparisonProps) {
  const { shortAnswer } = library.labels.article;
  const { question, verdict } = comparison.data;
  return (
    <section className="verdict" aria-label={shortAnswer}>
      <p className="kicker">{shortAnswer}</p>
      <p className="verdict-question">{question}</p>
      <p className="verdict-text">{verdict.summary}</p>
    </section>
  );
}

/** When each option is the right one, side by side in the options' colors. What no page explains is explained here. */
export function ChooseWhen({ library, comparison }: ComparisonProps) {
  const { options, verdict } = comparison.data;
  const labels = library.labels.comparison;
  return (
    <>
      <div className="choose ledger">
        {options.map((id) => {
          const { name, color, summary, service, term } = library.get("options", id).data;
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
            <a href={routes.fit(comparison.id)}>{words}</a>
          ))}
        />
      </p>
    </>
  );
}

/** Whom each option serves well and whom not. */
export function ProsCons({ library, comparison }: ComparisonProps) {
  return (
    <div className="ledger">
      {comparison.data.options.map((id) => {
        const { name, color, summary, bestFor, notFor } = library.get("options", id).data;
        return (
          <div key={id} className={`leaf opt-${color}`}>
            <p className="leaf-title">{name}</p>
            <p>{summary}</p>
            <p className="leaf-sub">{library.labels.comparison.goodFit}</p>
            <ul>
              {bestFor.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="leaf-sub">{library.labels.comparison.badFit}</p>
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
