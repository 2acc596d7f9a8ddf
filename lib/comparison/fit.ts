import { favorOf } from "./favors.ts";
import { type AskedQuestion, askedQuestions, groupsOf, IMPORTANCE, importanceId } from "./fit-questions.ts";
import { CLOSE, type Outcome, outcome, rank, weightedScores } from "./scores.ts";
import type { FitData, Ranking } from "./types.ts";

/** Answer ids by question id. Unanswered questions and unknown ids count for no option. */
export type FitAnswers = Readonly<Record<string, string>>;

/** What one answer did to the lead of the first option over the second. */
export type Reason = {
  readonly question: string;
  readonly answer: string;
  /** The sentence that explains it; absent for questions of importance. */
  readonly because?: string;
  /** The option that the answer helped. */
  readonly toward: string;
  /** By how many points, always above 0. */
  readonly points: number;
};

/** One changed answer that would change the outcome. */
export type Flip = { readonly question: string; readonly answer: string } & Pick<Outcome, "winner" | "tied">;

/** The outcome of the fit questions and what it rests on. */
export type Fit = Outcome & {
  readonly ranking: Ranking;
  readonly closeness: "tie" | "close" | "clear";
  /** Lead of the first over the second by the usual weights and before any answer; negative if it was behind. */
  readonly head: number;
  /** Most influential first; equal influence in the order of the questions. */
  readonly reasons: readonly Reason[];
  /** Every single answer that would change the outcome, in the order of the questions. */
  readonly flips: readonly Flip[];
  readonly answered: number;
  readonly asked: number;
};

function known(questions: readonly AskedQuestion[], answers: FitAnswers): FitAnswers {
  return Object.fromEntries(
    questions.flatMap(({ id, answers: choices }) => {
      const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return given !== undefined && choices.some((choice) => choice.id === given) ? [[id, given]] : [];
    }),
  );
}

/**
 * Points = weighted mean of the scores, with each group's weights halved or doubled as the reader said, + the mean over
 * all circumstances of what the answers say for the option (−2 to 2; an unanswered question says 0).
 */
function points(comparison: FitData, answers: FitAnswers): Ranking {
  const factors = new Map<string, number>(
    groupsOf(comparison).map((group) => {
      const given = answers[importanceId(group)];
      return [group, given === "less" || given === "more" ? IMPORTANCE[given] : IMPORTANCE.usual];
    }),
  );
  const base = weightedScores(comparison, ({ weight, group }) => weight * (factors.get(group) ?? 1));
  const circumstances = comparison.circumstances ?? [];
  return rank(comparison.options, (option) => {
    const scored = base.find((entry) => entry.option === option)?.points ?? 3;
    const favors = circumstances.reduce((sum, { id, answers: choices }) => {
      const chosen = choices.find((choice) => choice.id === answers[id]);
      return sum + (chosen ? favorOf(chosen, option) : 0);
    }, 0);
    return scored + (circumstances.length > 0 ? favors / circumstances.length : 0);
  });
}

function lead(ranking: Ranking, first: string, second: string): number {
  const of = (option: string) => ranking.find((entry) => entry.option === option)?.points ?? 0;
  return of(first) - of(second);
}

/**
 * Which option fits the answers, which answers decided, how close it was, and which single changed answer would change the
 * result. An option is recommended only when its points lead by `TIE` or more; otherwise `winner` is null and the options that tie are
 * named. Without answers it is the verdict of the scores.
 *
 * @example fit(comparison, { people: "under-five", "importance-money": "more" }).winner
 */
export function fit(comparison: FitData, answers: FitAnswers): Fit {
  const questions = askedQuestions(comparison);
  const given = known(questions, answers);
  const ranking = points(comparison, given);
  const result = outcome(ranking);
  const [first = "", second = ""] = ranking.map(({ option }) => option);

  const without = (id: string): FitAnswers =>
    Object.fromEntries(Object.entries(given).filter(([question]) => question !== id));
  const because = (question: string, answer: string) =>
    comparison.circumstances?.find(({ id }) => id === question)?.answers.find(({ id }) => id === answer)
      ?.because;

  const reasons = questions
    .flatMap(({ id, answers: choices }): Reason[] => {
      const choice = choices.find((c) => c.id === given[id]);
      if (!choice || ranking.length < 2) return [];
      const gain = lead(ranking, first, second) - lead(points(comparison, without(id)), first, second);
      if (Math.abs(gain) < 1e-6) return [];
      const why = because(id, choice.id);
      return [
        {
          question: id,
          answer: choice.id,
          ...(why === undefined ? {} : { because: why }),
          toward: gain > 0 ? first : second,
          points: Math.abs(gain),
        },
      ];
    })
    .sort((a, b) => b.points - a.points);

  const flips = questions.flatMap(({ id, answers: choices }) =>
    choices.flatMap((choice): Flip[] => {
      if (choice.id === given[id]) return [];
      const { winner, tied } = outcome(points(comparison, { ...given, [id]: choice.id }));
      const same = winner === result.winner && [...tied].sort().join() === [...result.tied].sort().join();
      return same ? [] : [{ question: id, answer: choice.id, winner, tied }];
    }),
  );

  return {
    ...result,
    ranking,
    closeness: result.winner === null ? "tie" : result.margin < CLOSE ? "close" : "clear",
    head: lead(weightedScores(comparison), first, second),
    reasons,
    flips,
    answered: Object.keys(given).length,
    asked: questions.length,
  };
}
