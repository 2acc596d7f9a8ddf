/**
 * The project's own page scripts: small modules of plain DOM code that make a finished page livelier. A page works
 * without its script; the framework never ships.
 *
 * To give a page a script:
 *
 * 1. Write `components/<folder>/<name>.client.ts`. It may import from `lib`, never React, Next or a Node module.
 * 2. Put `<PageScript name="<name>" siteContent={siteContent} />` (components/layout/page-script.tsx) on the page.
 * 3. Take the words it writes from `#page-labels/<file>.ts`: a file of lib/site/labels/en, for which the bundle has that of the
 *    page's language, as content/labels.yaml rewords them. Make them with `formatsOf(document.documentElement.lang)`.
 * 4. If the script needs more than its document, add it to `scriptNeeds` below.
 *
 * Next prerenders a bundle for each language, at `/scripts/<name>.js` and `/scripts/es/<name>.js` (app/scripts), so development
 * and the build read the same one; delivery gives it a name with a digest and allows it on its pages by hash alone.
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build, type Message, type Plugin } from "esbuild";
import { places } from "../site/addresses.ts";
import { type OwnLabels, primaryLanguage, type Wording } from "../site/labels.ts";
import { DeliveryError } from "./delivery-error.ts";

/**
 * What the policy of a page opens for its script, beyond the script itself and data of this site:
 * `wasm` lets it compile WebAssembly, `import` load further modules of this site, `worker` start one from a file of
 * this site.
 */
export type ScriptNeed = "wasm" | "import" | "worker";

/** The needs of each script that has any. Everything else is refused by the browser. */
const scriptNeeds: Readonly<Record<string, readonly ScriptNeed[]>> = {
  search: ["wasm", "import", "worker"],
};

/**
 * Scripts that draw only what the server has drawn already, with the same functions and classes. Their pages need no rule
 * of the stylesheet that finds nothing in them. The fit questions are none of these: their result is drawn after the first answer.
 */
const redrawing: ReadonlySet<string> = new Set(["cost-calculator"]);

export interface PageScript {
  name: string;
  /** Whether it may add elements that the page does not have. */
  adds: boolean;
  /** The address it is delivered at, with a digest of its text: cached for good. */
  path: string;
  text: string;
  /** `sha256-…`, for the integrity attribute and the policy. */
  integrity: string;
  needs: readonly ScriptNeed[];
}

const ending = ".client.ts";
/** The oldest browsers of `browserslist` in package.json. */
const target = ["chrome123", "firefox120", "safari17.5"];
const framework = /^node_modules\/(?:react|react-dom|next|scheduler)\//;

/**
 * The source file of each page script by name.
 *
 * @throws DeliveryError where two scripts have one name
 */
export function pageScriptFiles(root = "components"): Map<string, string> {
  const files = new Map<string, string>();
  // Next need not follow these files: esbuild reads them, while the site is built and in development.
  const folder = join(/*turbopackIgnore: true*/ root);
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).sort() : [];
  for (const relative of names.filter((name) => name.endsWith(ending))) {
    const file = join(/*turbopackIgnore: true*/ folder, relative);
    const name = basename(file, ending);
    const other = files.get(name);
    if (other)
      throw new DeliveryError(`${other} and ${file} are both the page script “${name}”. Rename one of them.`);
    files.set(name, file);
  }
  return files;
}

/** A bundle holds the labels of one language alone, in the company's words where it has its own. */
function pageLabels({ language, ownLabels }: Wording): Plugin {
  const folder = resolve("lib", "site", "labels", primaryLanguage(language));
  return {
    name: "page-labels",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#page-labels\// }, ({ path }) => {
        const file = join(folder, path.slice("#page-labels/".length));
        const own = ownGroups(file, ownLabels);
        return own.length === 0 ? { path: file } : { path: file, namespace: "own-labels", pluginData: own };
      });
      onLoad(
        { filter: /./, namespace: "own-labels" },
        ({ path, pluginData: own }: { path: string; pluginData: string[] }) => ({
          contents: ownLabelsModule(path, own, ownLabels),
          resolveDir: folder,
        }),
      );
    },
  };
}

/** The groups of labels that a file exports under their names, and of which the company words some itself. */
function ownGroups(file: string, ownLabels: OwnLabels): string[] {
  const exported = [...readFileSync(file, "utf8").matchAll(/^export const (\w+)/gm)].flatMap(
    ([, name = ""]) => name,
  );
  return exported.filter((name) => Object.keys(ownLabels).some((path) => path.startsWith(`${name}.`)));
}

function ownLabelsModule(file: string, groups: readonly string[], ownLabels: OwnLabels): string {
  return [
    `import * as standard from ${JSON.stringify(file)};`,
    `import { reworded } from ${JSON.stringify(resolve("lib", "site", "reworded.ts"))};`,
    `export * from ${JSON.stringify(file)};`,
    ...groups.flatMap((name) => {
      const own = Object.entries(ownLabels).filter(([path]) => path.startsWith(`${name}.`));
      return [
        `const ${name}InOwnWords = (group) => reworded(group, ${JSON.stringify(Object.fromEntries(own))}, "${name}.");`,
        // Only a group that holds sentences is made with formats.
        `export const ${name} = typeof standard.${name} === "function" ? (formats) => ${name}InOwnWords(standard.${name}(formats)) : ${name}InOwnWords(standard.${name});`,
      ];
    }),
  ].join("\n");
}

/**
 * One file of minified ESM with everything it imports.
 *
 * @param wording the language whose labels it holds, and the company's own
 * @throws DeliveryError where it does not compile, needs Node, or would bring the framework to visitors
 */
export async function bundlePageScript(file: string, wording: Wording): Promise<string> {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    target,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    // The search index is written after the build, so its module is loaded by the browser.
    plugins: [pageLabels(wording)],
    external: [`${places.searchIndex.path}*`],
  }).catch((error: { errors?: Message[]; message: string }) => {
    throw new DeliveryError(`The page script ${file} cannot be bundled.\n${explain(error)}`);
  });
  const unwanted = Object.keys(result.metafile.inputs).find((input) => framework.test(input));
  if (unwanted) {
    throw new DeliveryError(
      `The page script ${file} imports ${unwanted}, so its page would ship the framework. Write it with the DOM alone (document.querySelector, addEventListener).`,
    );
  }
  return result.outputFiles[0]?.text ?? "";
}

function explain({ errors = [], message }: { errors?: Message[]; message: string }): string {
  if (errors.length === 0) return message;
  return errors
    .map(({ text, location }) => {
      const place = location ? `${location.file}:${location.line}:${location.column + 1}: ` : "";
      const remedy = /"node:/.test(text)
        ? " A page script runs in a browser: move what needs Node to another module."
        : "";
      return `  ${place}${text}.${remedy}`;
    })
    .join("\n");
}

/** A bundle as it is delivered. */
export function pageScript(name: string, text: string): PageScript {
  const digest = createHash("sha256").update(text).digest();
  return {
    name,
    path: `${places.framework.path}static/scripts/${name}.${digest.toString("hex").slice(0, 12)}.js`,
    text,
    integrity: `sha256-${digest.toString("base64")}`,
    adds: !redrawing.has(name),
    needs: scriptNeeds[name] ?? [],
  };
}
