/** What an option offers under one criterion: `score` 1 (poor) to 5 (excellent), and the words for it. */
export type OptionValue = { readonly score: number; readonly text: string };

/** The part of a row that scores need. `weight` 1 to 5 says how much it matters; `values` has an entry for every option. */
export type ScoredCriterion = {
  readonly group: string;
  readonly weight: number;
  readonly values: Readonly<Record<string, Pick<OptionValue, "score">>>;
};

/** A row of the comparison. */
export type Criterion = ScoredCriterion & {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly values: Readonly<Record<string, OptionValue>>;
};

/** An answer and what it says for (up to 2) or against (down to −2) options; an option not named is 0. */
export type CircumstanceAnswer = {
  readonly id: string;
  readonly label: string;
  readonly favors: Readonly<Record<string, number>>;
  readonly because: string;
};

/** A question about the reader's business. */
export type Circumstance = {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly CircumstanceAnswer[];
};

/** The part of a comparison that the fit questions need: what a page hands to its script. */
export type FitData = {
  /** Option ids in the order of the columns; ties keep this order. */
  readonly options: readonly string[];
  readonly criteria: readonly ScoredCriterion[];
  readonly circumstances?: readonly Circumstance[] | undefined;
};

/** The part of a comparison file that arithmetic needs; `content/comparisons/*.yaml` fits it. */
export type ComparisonData = Omit<FitData, "criteria"> & { readonly criteria: readonly Criterion[] };

/** Points of each option, highest first; equal points in the order of the columns. */
export type Ranking = readonly { readonly option: string; readonly points: number }[];
