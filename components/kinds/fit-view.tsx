import type { ReactNode } from "react";
import { Scoring } from "#components/comparison/scoring.tsx";
import { PageScript } from "#components/layout/page-script.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { AskForm } from "#components/lead/ask-form.tsx";
import { leadFormId } from "#components/lead/lead-form.tsx";
import {
  type FitPageData,
  fitResult,
  fitStanding,
  startingStanding,
} from "#components/tools/fit/fit-result.ts";
import { Rendered } from "#components/ui/rendered.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { favorOf } from "#lib/comparison/favors.ts";
import { fit as fitOf } from "#lib/comparison/fit.ts";
import { type FitQuestion, fitPrefix, fitQuestions } from "#lib/comparison/fit-questions.ts";
import { answerId, fitStyle } from "#lib/comparison/fit-style.ts";
import type { CircumstanceAnswer, FitData } from "#lib/comparison/types.ts";
import type { Document } from "#lib/content/documents.ts";
import type { FitPage } from "#lib/kinds/fit/page.ts";
import type { Labels } from "#lib/site/labels.ts";
import type { ViewProps } from "./view-props.ts";

const formId = "fit";

/** The fit questions of a comparison. Without script the form itself adds up the answers, by its stylesheet; the script explains them. */
export function FitView({ page, siteContent }: ViewProps<FitPage>) {
  const { comparison, article } = page;
  const { labels } = siteContent;
  const words = labels.fitPage;
  const data = fitDataOf(page);
  const unanswered = fitOf(data, {});
  const questions = fitQuestions(data, labels.fit);
  const weights = questions.filter(({ group }) => group !== undefined);
  const reasons = { data, names: data.options.map((id) => data.looks[id]?.name ?? id), words };
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      lead={<p className="standfirst">{words.standfirst(comparison.data.question)}</p>}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and ids of a checked comparison; the page's policy allows this text by hash. */}
      <style dangerouslySetInnerHTML={{ __html: fitStyle(data, `#${formId}`) }} />
      <section className="fit" id={formId} aria-label={words.questions} data-fit={JSON.stringify(data)}>
        <div>
          {questions
            .filter(({ group }) => group === undefined)
            .map((question) => (
              <Question key={question.id} question={question} reasons={reasons} />
            ))}
          {weights.length > 0 && (
            <section className="fit-weights" aria-labelledby="weights">
              <h2 id="weights">{words.weights}</h2>
              {weights.map((question) => (
                <Question
                  key={question.id}
                  question={{ ...question, question: question.group ?? question.question }}
                  reasons={reasons}
                  hint={words.rows(rowsOf(comparison, question.group ?? ""))}
                />
              ))}
            </section>
          )}
        </div>
        {/* The standing once more, for eyes that are on a question. */}
        <div className="fit-strip" aria-hidden="true" data-with-script hidden>
          <Rendered part="standing">{fitStanding(data, unanswered, labels.fit)}</Rendered>
        </div>
        <section className="fit-result" aria-labelledby="result">
          <h2 id="result">{words.result}</h2>
          <p role="status" className="unseen" data-part="status" />
          <div data-without-script>
            <p className="fit-opening fit-empty">{labels.fit.result.empty}</p>
            <div className="fit-outcomes">
              {data.options.map((option) => (
                <p key={option} data-outcome={option}>
                  <Sentence
                    parts={words.pointsTo<ReactNode>(
                      <b className={`model-name opt-${data.looks[option]?.color}`}>
                        {data.looks[option]?.name}
                      </b>,
                    )}
                  />
                </p>
              ))}
              <p data-outcome="tie">{words.tie}</p>
            </div>
            <p className="hint">{words.withoutScript}</p>
          </div>
          <div data-with-script hidden>
            <Rendered part="result">{fitResult(data, unanswered, labels.fit)}</Rendered>
            <p className="calc-actions">
              <button type="button" className="as-link" data-action="reset">
                {words.reset}
              </button>
            </p>
          </div>
        </section>
      </section>
      <section className="prose" aria-labelledby="how">
        <h2 id="how">{words.counting.title}</h2>
        <p>
          {words.counting.text} {startingStanding(data, unanswered, labels.fit)}
        </p>
        {article && (
          <p>
            <Sentence parts={words.table<ReactNode>(<a href={article.path}>{article.data.title}</a>)} />
          </p>
        )}
        <Scoring labels={labels} comparison={comparison} />
      </section>
      <AskForm siteContent={siteContent} {...labels.form.fit} source={page.path} comparison={comparison.id} />
      <PageScript name="fit" siteContent={siteContent} />
    </PageShell>
  );
}

/** The rows of a group by name: what a question of importance is about. */
function rowsOf({ data }: Document<"comparisons">, group: string): string[] {
  return data.criteria.filter((criterion) => criterion.group === group).map(({ name }) => name);
}

interface Reasons {
  data: FitData;
  names: readonly string[];
  words: Labels["fitPage"];
}

interface QuestionProps {
  question: FitQuestion;
  /** What the reasons of its answers are made of. */
  reasons: Reasons;
  hint?: string;
}

function Question({ question: { id, question, answers }, reasons, hint }: QuestionProps) {
  return (
    <fieldset className="fit-question">
      <legend>{question}</legend>
      {hint && <p className="hint">{hint}</p>}
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
          <Because {...reasons} question={id} answer={answer.id} />
        </div>
      ))}
    </fieldset>
  );
}

interface BecauseProps extends Reasons {
  question: string;
  answer: string;
}

/** The option an answer favors, shown once it is given. An answer about importance needs no reason. */
function Because({ data, names, question, answer, words }: BecauseProps) {
  const given = data.circumstances
    ?.find(({ id }) => id === question)
    ?.answers.find(({ id }) => id === answer);
  if (!given) return null;
  return <p className="because">{words.speaksFor(favoredBy(data, names, given), given.because)}</p>;
}

/** The option that an answer favors, by name; none if it favors several equally. */
function favoredBy(
  { options }: FitData,
  names: readonly string[],
  answer: CircumstanceAnswer,
): string | undefined {
  const ranked = options
    .map((option, index) => ({ name: names[index] ?? option, points: favorOf(answer, option) }))
    .sort((a, b) => b.points - a.points);
  const [first, second] = ranked;
  return first && second && first.points !== second.points ? first.name : undefined;
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
