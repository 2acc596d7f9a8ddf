/**
 * A whole number with its thousands apart, as `Intl.NumberFormat("en-US")` writes it: `36,091`. The calculator writes forty a frame, and
 * each costs the general program some twenty microseconds.
 */
export function formatWhole(value: number): string {
  return String(Math.round(value) || 0).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Three significant digits, for sentences, since the model knows no more: `$36,100`. */
export function formatRoughMoney(dollars: number): string {
  const whole = Math.round(dollars);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(whole) || 1)) - 2);
  return `${whole < 0 ? "-" : ""}$${formatWhole(Math.round(Math.abs(whole) / unit) * unit)}`;
}
