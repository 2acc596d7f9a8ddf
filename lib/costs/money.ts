const WHOLE = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});
const ROUGH = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
  maximumSignificantDigits: 3,
});

/** Whole dollars, for tables: `$36,091`. */
export function formatMoney(dollars: number): string {
  return WHOLE.format(Math.round(dollars) || 0);
}

/** Three significant digits, for sentences, since the model knows no more: `$36,100`. */
export function formatRoughMoney(dollars: number): string {
  return ROUGH.format(Math.round(dollars) || 0);
}
