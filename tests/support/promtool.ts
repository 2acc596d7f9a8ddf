/** Prometheus' own tool, which reads rules and evaluates them over samples, at any time of day. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stringify } from "yaml";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** What this machine has to have installed first, in a sentence; undefined where nothing is missing. */
export function missingForPromtool(): string | undefined {
  if (spawnSync("promtool", ["--version"]).status === 0) return undefined;
  return "There is no promtool on this machine. On Debian 12 and Ubuntu 24.04: apt-get install --no-install-recommends prometheus";
}

/** What `promtool` says of a check, such as `check rules alerts.yml`; it has to be happy with it. */
export function promtool(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync("promtool", words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`promtool ${words.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

/**
 * Has promtool evaluate alerts over series.
 *
 * @param series the samples of each by its name with labels, one every `step`, in promtool's notation: `1x20 2x40`
 * @param at the moment, counted from the first sample: `30m`
 * @param firing the names of the alerts that have to fire then; none else may
 * @throws Error with what fires instead
 */
export function expectFiring(
  rules: string,
  series: ReadonlyMap<string, string>,
  { step, at, firing }: { readonly step: string; readonly at: string; readonly firing: readonly string[] },
): void {
  const file = join(temporaryFolder("promtool"), "test.yml");
  const test = {
    rule_files: [resolve(rules)],
    evaluation_interval: step,
    tests: [
      {
        interval: step,
        input_series: [...series].map(([name, values]) => ({ series: name, values })),
        promql_expr_test: [
          {
            expr: 'group by (alertname) (ALERTS{alertstate="firing"})',
            eval_time: at,
            exp_samples: firing.map((alertname) => ({ labels: `{alertname="${alertname}"}`, value: 1 })),
          },
        ],
      },
    ],
  };
  writeFileSync(file, stringify(test));
  promtool("test", "rules", file);
}
