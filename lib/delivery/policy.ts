import { createHash } from "node:crypto";
import type { PageScript, ScriptNeed } from "./page-scripts.ts";

export interface PolicyParts {
  /** The text of every style element. */
  styles: readonly string[];
  scripts: readonly PageScript[];
  /** Whether the page plays a video of this site. */
  video?: boolean;
  /** The origins, besides the page's own, that its forms are sent to and their answers lead to. */
  formTargets?: readonly string[];
}

/**
 * What a page may load, as Content-Security-Policy level 3 writes it: its own style and script by hash, pictures,
 * fonts and data of this site, and nothing else. What a meta element cannot say (frame-ancestors) is a header.
 *
 * A script with an address is allowed by the hash in its integrity attribute (section 8.4, “Allowing external
 * JavaScript via hashes”: Chrome 59, Firefox 116, Safari 15.6); an older browser refuses it, and the page works
 * without.
 */
export function policyOf({ styles, scripts, video = false, formTargets = [] }: PolicyParts): string {
  const needs = new Set<ScriptNeed>(scripts.flatMap((script) => script.needs));
  const script = [
    ...scripts.map(({ integrity }) => `'${integrity}'`),
    ...(needs.has("import") ? ["'self'"] : []),
    ...(needs.has("wasm") ? ["'wasm-unsafe-eval'"] : []),
  ];
  const directives = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "media-src": video ? ["'self'"] : [],
    "manifest-src": ["'self'"],
    "form-action": ["'self'", ...formTargets],
    "style-src": styles.map(hashOf),
    "script-src": script,
    // Without a script nothing connects. Tools that look at a page for robots.txt do, by its policy.
    "connect-src": ["'self'"],
    "worker-src": needs.has("worker") ? ["'self'"] : [],
  };
  return Object.entries(directives)
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join(";");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
