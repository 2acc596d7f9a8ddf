import { siteFiles } from "#lib/site/addresses.ts";

/**
 * A page script of the project, `components/…/<name>.client.ts`: plain DOM code that makes a finished page livelier
 * (lib/delivery/page-scripts.ts tells how). A module runs after the page is parsed, so it can be anywhere in the page.
 */
export function PageScript({ name }: { name: string }) {
  return <script type="module" src={siteFiles.script(name)} />;
}
