import { library } from "#lib/content/library.ts";
import { comparisonsByDecision } from "#lib/page/content-pages.ts";
import { decisionQuestions } from "#lib/page/words.ts";

/** All comparisons under the question they answer, each with its options in their colours and its answer. */
export function ComparisonIndex() {
  const content = library();
  return comparisonsByDecision(content).map(({ decision, members }) => {
    if (members.length === 0) return null;
    return (
      <section key={decision} className="decision" aria-labelledby={decision}>
        <h2 id={decision}>{decisionQuestions[decision]}</h2>
        <ul className="duels">
          {members.map(({ article, comparison }) => (
            <li key={article.id} className="duel">
              <h3>
                <a href={article.path}>
                  {comparison.data.options.map((id, index) => {
                    const { name, colour } = content.get("options", id).data;
                    return (
                      <span key={id} className={`duel-name opt-${colour}`}>
                        {index > 0 && <span className="versus"> or </span>}
                        <span className="opt-ink">{name}</span>
                      </span>
                    );
                  })}
                </a>
              </h3>
              <p>{comparison.data.question}</p>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
