import { PageScript } from "#components/layout/page-script.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { AskForm } from "#components/lead/ask-form.tsx";
import { leadFormId } from "#components/lead/lead-form.tsx";
import { type FitPageData, fitResult } from "#components/tools/fit/fit-result.ts";
import { Rendered } from "#components/ui/rendered.tsx";
import { favorOf } from "#lib/comparison/favors.ts";
import { fitPrefix, fitQuestions } from "#lib/comparison/fit-questions.ts";
import { answerId, fitStyle } from "#lib/comparison/fit-style.ts";
import type { CircumstanceAnswer, FitData } from "#lib/comparison/types.ts";
import type { Document } from "#lib/content/documents.ts";
import type { FitPage } from "#lib/kinds/fit/page.ts";

const formId = "fit";

/** The fit questions of a comparison. Without script the form itself adds up the answers, by its stylesheet; the script explains them. */
export function FitView({ page }: { page: FitPage }) {
  const { comparison, article } = page;
  const data = fitDataOf(page);
  const names = data.options.map((id) => data.looks[id]?.name ?? id);
  return (
    <PageShell
      page={page}
      lead={
        <p className="standfirst">
          {comparison.data.question} Answer what you can. Questions that you leave out count for nobody.
        </p>
      }
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and ids of a checked comparison; the page's policy allows this text by hash. */}
      <style dangerouslySetInnerHTML={{ __html: fitStyle(data, `#${formId}`) }} />
      <section className="fit" id={formId} aria-label="Questions" data-fit={JSON.stringify(data)}>
        <div>
          {fitQuestions(data).map(({ id, question, group, answers }) => (
            <fieldset key={id} className="fit-question">
              <legend>{question}</legend>
              {group && <p className="hint">Rows of our table: {rowsOf(comparison, group)}.</p>}
              {answers.map((answer) => (
                <div key={answer.id} className="fit-answer">
                  <input
                    type="radio"
                    id={answerId(id, answer.id)}
                    name={`${fitPrefix}${id}`}
                    value={answer.id}
                    form={leadFormId}
                  />
                  <label htmlFor={answerId(id, answer.id)}>{answer.label}</label>
                  <Because data={data} names={names} question={id} answer={answer.id} />
                </div>
              ))}
            </fieldset>
          ))}
        </div>
        <section className="fit-result" aria-labelledby="result">
          <h2 id="result">What your answers say</h2>
          <p role="status" className="unseen" data-part="status" />
          <div data-without-script>
            <div className="fit-outcomes">
              {data.options.map((option) => (
                <p key={option} data-outcome={option}>
                  The sum points to{" "}
                  <b className={`model-name opt-${data.looks[option]?.color}`}>{data.looks[option]?.name}</b>.
                </p>
              ))}
              <p data-outcome="tie">It is a tie: the sum is too close to tell.</p>
            </div>
            <p className="hint">
              No script runs here, so the sum is worked out by the page’s style and is exact: before any
              answer it is that of our table. Which answers decided and what would change the result can only
              be listed by the script; what each answer speaks for stands below it.
            </p>
          </div>
          <div data-with-script hidden>
            <Rendered part="result">{fitResult(data, {})}</Rendered>
            <p className="calc-actions">
              <button type="button" className="as-link" data-action="reset">
                Start again
              </button>
            </p>
          </div>
        </section>
      </section>
      <section className="prose" aria-labelledby="how">
        <h2 id="how">How the points are counted</h2>
        <p>
          Each option begins with the average of its scores in our table, from 1 to 5, weighted by how much
          each row matters to most businesses. What matters more or less to you doubles or halves the weight
          of those rows. What you say about your business adds or takes away up to two points. A lead of less
          than a fifth of a point is called a tie.
        </p>
        {article && (
          <p>
            The table and the reasons stand in <a href={article.path}>{article.data.title}</a>.
          </p>
        )}
      </section>
      <AskForm
        title="Something the questions did not ask?"
        invitation="Tell us what makes your business different. Your answers above are sent along. We answer with what we would do in your place, also where that is not to hire us."
        source={page.path}
        comparison={comparison.id}
      />
      <PageScript name="fit" />
    </PageShell>
  );
}

/** The rows of a group by name: what a question of importance is about. */
function rowsOf({ data }: Document<"comparisons">, group: string): string {
  return data.criteria
    .filter((criterion) => criterion.group === group)
    .map(({ name }) => name)
    .join("; ");
}

interface BecauseProps {
  data: FitData;
  names: readonly string[];
  question: string;
  answer: string;
}

/** What an answer speaks for, shown once it is given. An answer about importance needs no reason. */
function Because({ data, names, question, answer }: BecauseProps) {
  const given = data.circumstances
    ?.find(({ id }) => id === question)
    ?.answers.find(({ id }) => id === answer);
  if (!given) return null;
  return (
    <p className="because">
      {speaksFor(data, names, given)} {given.because}
    </p>
  );
}

function speaksFor({ options }: FitData, names: readonly string[], answer: CircumstanceAnswer): string {
  const ranked = options
    .map((option, index) => ({ name: names[index] ?? option, points: favorOf(answer, option) }))
    .sort((a, b) => b.points - a.points);
  const [first, second] = ranked;
  if (!first || !second || first.points === second.points) return "Speaks for neither.";
  return `Speaks for ${first.name}.`;
}

/** The comparison without its words: what the script needs to count. */
function fitDataOf({ comparison, options: looks }: FitPage): FitPageData {
  const { options, criteria, circumstances } = comparison.data;
  return {
    options,
    criteria: criteria.map(({ group, weight, values }) => ({
      group,
      weight,
      values: Object.fromEntries(Object.entries(values).map(([option, { score }]) => [option, { score }])),
    })),
    circumstances,
    looks: Object.fromEntries(looks.map(({ id, data: { name, color } }) => [id, { name, color }])),
  };
}
