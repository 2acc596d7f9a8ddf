/** The parameters of our commands. Every script reads its own here. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { closest, didYouMean } from "../content/check/suggest.ts";
import { UsageError } from "../shared/usage-error.ts";

/** How a command is called, and what it takes; every command takes `--help` besides. */
export interface CommandConfig extends ParseArgsConfig {
  /** Its name in package.json: `publish`. */
  script: string;
}

export type Given<Config extends CommandConfig> = ReturnType<typeof parseArgs<Config>>;

/** npm, up to version 11, reads an option as the beginning of one of its own. */
const shortened: Readonly<Record<string, string>> = { to: "token_description" };

/** What is tried on commands that have no such option, and what does it. */
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

type Environment = Readonly<Record<string, string | undefined>>;

/** What a person types to call a script: `npm start`, `npm run build`. */
export function called(script: string): string {
  return script === "start" || script === "test" ? `npm ${script}` : `npm run ${script}`;
}

/**
 * Reads a command's parameters, as `parseArgs` of Node does.
 *
 * npm keeps options that are written without two hyphens before them: `npm run publish --back` would publish instead of
 * going back. It leaves them in the environment, where they are found; the command then does nothing and says how to write it.
 *
 * @throws UsageError
 */
export function readParameters<Config extends CommandConfig>(
  config: Config,
  environment: Environment = process.env,
): Given<Config> {
  refuseKeptByNpm(config, environment);
  refuseUnknown(config);
  try {
    return parseArgs(config);
  } catch (error) {
    const wrong =
      error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    throw wrong ? new UsageError(error.message) : error;
  }
}

/** Whether the command is only asked what it does. */
export function asksForHelp({ args = process.argv.slice(2) }: CommandConfig): boolean {
  return args.some((word) => word === "--help" || word === "-h");
}

function refuseKeptByNpm({ script, options = {}, args }: CommandConfig, environment: Environment): void {
  // A script that another one called has that one's options in its environment.
  if (environment.npm_lifecycle_event !== script) return;
  const kept = Object.entries(options).filter(([name]) => isKept(name, environment));
  if (kept.length > 0) {
    const flags = kept.map(([name, { type }]) => `--${name}${type === "string" ? " …" : ""}`).join(" ");
    const words = (args ?? process.argv.slice(2)).filter((word) => !word.startsWith("-"));
    throw new UsageError(
      `npm kept ${kept.map(([name]) => `--${name}`).join(" and ")} for itself, so nothing was done. Two hyphens pass it on:\n  npm run ${[script, "--", ...words, flags].join(" ")}`,
    );
  }
  const other = Object.keys(instead).find((name) => isKept(name, environment));
  if (other !== undefined) throw new UsageError(takesNo(script, `--${other}`));
}

function refuseUnknown(config: CommandConfig): void {
  const { script, options = {}, allowPositionals = false } = config;
  const known = Object.entries(options).flatMap(([name, { short }]) => [name, ...(short ? [short] : [])]);
  const { tokens = [] } = parseArgs({ ...config, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === "option" && !known.includes(token.name))
      throw new UsageError(takesNo(script, token.rawName, Object.keys(options)));
    if (token.kind === "positional" && !allowPositionals) throw new UsageError(takesNo(script, token.value));
  }
}

function takesNo(script: string, written: string, names: readonly string[] = []): string {
  const option = /^--?([\w-]+)/.exec(written)?.[1] ?? "";
  const meant = closest(option, names);
  const other = Object.hasOwn(instead, option) ? instead[option] : undefined;
  const remedy =
    meant === undefined && other !== undefined
      ? ` Write: ${other.replace("npm …", called(script))}`
      : didYouMean(meant === undefined ? undefined : `--${meant}`);
  return `${called(script)} takes no '${written}', so nothing was done.${remedy}`;
}

function isKept(name: string, environment: Environment): boolean {
  const names = [name.replaceAll("-", "_"), ...(shortened[name] ? [shortened[name]] : [])];
  const values = names.map((known) => environment[`npm_config_${known}`]);
  // An address in ~/.npmrc is there for every command; a kept option without its value is "true".
  return name === "email" ? values.includes("true") : values.some(Boolean);
}
