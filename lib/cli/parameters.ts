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

function isKept(name: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  const names = [name.replaceAll("-", "_"), ...(shortened[name] ? [shortened[name]] : [])];
  const values = names.map((known) => environment[`npm_config_${known}`]);
  // An address in ~/.npmrc is there for every command; a kept option without its value is "true".
  return name === "email" ? values.includes("true") : values.some(Boolean);
}
