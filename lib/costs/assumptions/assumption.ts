import type { Labels } from "../../site/labels.ts";

/** What an input is counted in; the words for it are labels (`costInputs.units`). */
export type Unit = keyof Labels["costInputs"]["units"];

/**
 * One default of the cost model: how much, in what, and the bounds any input is held to. What it is called and why it is that much are
 * labels (`costInputs.names`, `costNotes.why`). `kind: "fact"` means that the fact registry states the value under `factId`; everything else is an
 * assumption that the reader can change and that no page may present as a finding. `priceId` names the entry of the company's price table
 * of which an assumed price is the middle. The site takes both from `content/` when it is built (`lib/page/own-figures.ts`); the values
 * here are those of the sample content. `absent` is the value where the company's table has no such price: 0 says that it is not offered.
 */
export type Assumption = {
  readonly value: number;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
} & (
  | { readonly kind: "assumption"; readonly priceId?: string; readonly absent?: number }
  | { readonly kind: "fact"; readonly factId: string }
);

/** A value that is assumed. */
export const assume = (value: number, unit: Unit, min: number, max: number) =>
  ({ kind: "assumption", value, unit, min, max }) satisfies Assumption;

/** An assumed price: the middle of an entry of the company's price table. */
export const price = (priceId: string, value: number, unit: Unit, min: number, max: number, absent = value) =>
  ({ kind: "assumption", priceId, absent, value, unit, min, max }) satisfies Assumption;

/** A value that a source states. */
export const fact = (factId: string, value: number, unit: Unit, min: number, max: number) =>
  ({ kind: "fact", factId, value, unit, min, max }) satisfies Assumption;
