/** The parameters of our commands. Every script that takes flags reads them here. */
import { type ParseArgsConfig, parseArgs } from "node:util";

/** npm, up to version 11, reads an option as the beginning of one of its own. */
const shortened: Readonly<Record<string, string>> = { to: "token_description" };

/**
 * Reads a script's parameters, as `parseArgs` of Node does.
 *
 * npm keeps options that are written without two hyphens before them: `npm run publish --back` would publish instead of
 * going back. It leaves them in the environment, where they are found; the script then does nothing and says how to write it.
 *
 * @param script its name in package.json: `publish`
 * @throws TypeError with a `code` that begins with ERR_PARSE_ARGS for the person who wrote the command
 */
export function readParameters<Config extends ParseArgsConfig>(
  script: string,
  config: Config,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ReturnType<typeof parseArgs<Config>> {
  const options = Object.entries(config.options ?? {});
  const kept = options.filter(
    ([name]) => environment.npm_lifecycle_event === script && isKept(name, environment),
  );
  if (kept.length === 0) return parseArgs(config);
  const flags = kept.map(([name, { type }]) => `--${name}${type === "string" ? " …" : ""}`).join(" ");
  const words = (config.args ?? process.argv.slice(2)).filter((word) => !word.startsWith("-"));
  throw Object.assign(
    new TypeError(
      `npm kept ${kept.map(([name]) => `--${name}`).join(" and ")} for itself, so nothing was done. Two hyphens pass it on:\n  npm run ${[script, "--", ...words, flags].join(" ")}`,
    ),
    { code: "ERR_PARSE_ARGS_KEPT_BY_NPM" },
  );
}

/** What is tried on scripts without options, and what does it. */
const instead: Readonly<Record<string, string>> = {
  port: "PORT=3001 npm …",
  host: "HOST=0.0.0.0 npm …",
  preview: "PREVIEW=1 npm run build",
  drafts: "PREVIEW=1 npm run build (npm run dev shows drafts anyway)",
  draft: "PREVIEW=1 npm run build (npm run dev shows drafts anyway)",
  fix: "npm run check:content -- --fix",
  strict: "npm run check:content -- --strict",
  advice: "npm run check:content -- --advice",
  format: "npm run check:content -- --format json",
  watch: "npm run dev (for tests: npx vitest --project unit)",
  grep: "npx vitest run --project unit -t …",
  filter: "npx vitest run --project unit …",
  ui: "npx playwright test --ui",
  clean: "npm run build (each build is made anew)",
  open: "npm run dev, and open the address it prints",
};

/**
 * For a script that takes no options: nothing is done where somebody wrote one, whether npm kept it or passed it on.
 *
 * @param script its name in package.json: `build`
 * @throws TypeError that says what does the same
 */
export function takesNoOptions(
  script: string,
  args: readonly string[] = process.argv.slice(2),
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const started = environment.npm_lifecycle_event === script;
  const kept = Object.keys(instead).filter((name) => started && isKept(name, environment));
  const given = [...kept.map((name) => `--${name}`), ...args];
  const [first] = given;
  if (first === undefined) return;
  const called = script === "start" || script === "test" ? `npm ${script}` : `npm run ${script}`;
  const other = instead[/^--([\w-]+)/.exec(first)?.[1] ?? ""];
  throw Object.assign(
    new TypeError(
      `${called} takes no '${first}', so nothing was done.${other ? ` Write: ${other.replace("npm …", called)}` : ""}`,
    ),
    { code: "ERR_PARSE_ARGS_NONE" },
  );
}

/** Whether the command was written wrongly, so that nothing was done. */
export function isUsageError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

function isKept(name: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  const names = [name.replaceAll("-", "_"), ...(shortened[name] ? [shortened[name]] : [])];
  const values = names.map((known) => environment[`npm_config_${known}`]);
  // An address in ~/.npmrc is there for every command; a kept option without its value is "true".
  return name === "email" ? values.includes("true") : values.some(Boolean);
}
