/**
 * One default of the cost model: what it is, how much, why that much, and the bounds any input is held to.
 * `kind: "fact"` means that the fact registry states the value under `factId`; everything else is an assumption that
 * the reader can change and that no page may present as a finding. `priceId` names the entry of the company's price table of which an
 * assumed price is the middle. The site takes both from `content/` when it is built (`lib/page/own-figures.ts`); the values here are those
 * of the sample content, but for a price that a company may not have: that is 0, and then not offered.
 */
export type Assumption = {
  readonly value: number;
  readonly unit: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly why: string;
} & (
  | { readonly kind: "assumption"; readonly priceId?: string }
  | { readonly kind: "fact"; readonly factId: string }
);

/** A value that is assumed. */
export const assume = (value: number, unit: string, label: string, min: number, max: number, why: string) =>
  ({ kind: "assumption", value, unit, label, min, max, why }) satisfies Assumption;

/** An assumed price: the middle of an entry of the company's price table. */
export const price = (
  priceId: string,
  value: number,
  unit: string,
  label: string,
  min: number,
  max: number,
  why: string,
) => ({ kind: "assumption", priceId, value, unit, label, min, max, why }) satisfies Assumption;

/** A value that a source states. */
export const fact = (
  factId: string,
  value: number,
  unit: string,
  label: string,
  min: number,
  max: number,
  why: string,
) => ({ kind: "fact", factId, value, unit, label, min, max, why }) satisfies Assumption;
