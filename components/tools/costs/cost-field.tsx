import type { SiteContent } from "#lib/content/site-content.ts";
import { amountOf, plainNumber } from "#lib/costs/amount.ts";
import { ASSUMPTIONS, type InputKey } from "#lib/costs/assumptions.ts";
import { isUnknown, levelsOf } from "#lib/costs/verdict.ts";
import type { Origin } from "#lib/page/own-figures.ts";
import { OriginNote } from "./origin-note.tsx";
import { sliderRange } from "./slider-range.ts";

interface CostFieldProps {
  name: InputKey;
  /** The usual value, which the field begins with and goes back to. */
  value: number;
  origin: Origin;
  siteContent: SiteContent;
}

/** One input of the cost model: a field that takes what people paste, a slider in step with it, and where the usual value comes from. */
export function CostField({ name, value, origin, siteContent }: CostFieldProps) {
  const { labels } = siteContent;
  const label = labels.costInputs.names[name];
  const unit = labels.costInputs.units[ASSUMPTIONS[name].unit].name;
  const { from, to, step } = sliderRange(name);
  const id = `cost-${name}`;
  return (
    <div className="cost-input" data-input={name} data-usual={plainNumber(value)}>
      <label htmlFor={id}>{label}</label>
      <span className="cost-input-row">
        <input
          id={id}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={labels.costs.field.value(value)}
          aria-describedby={`${id}-unit ${id}-problem ${id}-note`}
        />
        <span className="cost-input-unit" id={`${id}-unit`}>
          {unit}
        </span>
      </span>
      <input
        type="range"
        aria-label={labels.costPage.slider(label)}
        min={from}
        max={to}
        step={step}
        defaultValue={Math.min(to, Math.max(from, value))}
      />
      {isUnknown(name) && (
        <p className="cost-levels">
          {levelsOf(name, value).map((each) => (
            <button key={each.level} type="button" className="as-link" data-level={plainNumber(each.value)}>
              {labels.costPage.level[name](each)}
            </button>
          ))}
        </p>
      )}
      <p className="field-error" id={`${id}-problem`} hidden />
      <p className="hint" id={`${id}-note`}>
        {labels.costNotes.why[name]} <OriginNote origin={origin} siteContent={siteContent} />
      </p>
      <button type="button" className="as-link" data-reset={name} hidden>
        {labels.costs.field.back(amountOf(name, value, labels))}
      </button>
    </div>
  );
}
