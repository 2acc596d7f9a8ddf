/** Which part of the program may import which: one ordered list, from which the rules of `npm run check:imports` are made. */
import type { ICruiseOptions, IForbiddenRuleType } from "dependency-cruiser";

export interface Layer {
  name: string;
  /** Its files, from the repository's root. */
  path: string;
}

/** The lowest first. A layer imports itself and what is above it in this list, never what is below it here. */
export const layers: readonly Layer[] = [
  { name: "shared", path: "^lib/(?:shared|process)/" },
  { name: "site", path: "^lib/site/" },
  { name: "forms", path: "^lib/forms/" },
  { name: "models", path: "^lib/(?:costs|comparison|amounts)/" },
  { name: "schema", path: "^lib/content/schema/" },
  { name: "mdx", path: "^lib/mdx/" },
  { name: "content", path: "^lib/content/[^/]+$" },
  { name: "graph ids", path: "^lib/schema-org/(?:ids|node|reference-node)\\.ts$" },
  { name: "page facts", path: "^lib/page/" },
  { name: "kinds", path: "^lib/kinds/" },
  { name: "graph", path: "^lib/schema-org/(?!(?:ids|node|reference-node)\\.ts$)" },
  { name: "publish", path: "^lib/publish/" },
  { name: "check", path: "^lib/content/(?:check|edit|new)/" },
  { name: "leads", path: "^lib/leads/" },
  { name: "reading", path: "^lib/reading/" },
  { name: "delivery", path: "^lib/delivery/" },
  { name: "server", path: "^lib/server/" },
  { name: "tools", path: "^lib/tools/" },
  { name: "cli", path: "^lib/cli/" },
];

/** What is outside the list of layers: arrows point from app to components to lib. */
const views = ["^components/", "^app/"];

const oneOf = (paths: readonly string[]): string => paths.map((path) => `(?:${path})`).join("|");

function layerRules(): IForbiddenRuleType[] {
  return layers.map(({ name, path }, index) => {
    const above = layers.slice(index + 1);
    const below = layers.slice(0, index).map((layer) => layer.name);
    return {
      name: `layer-${name.replaceAll(" ", "-")}`,
      severity: "error",
      comment: `The layer '${name}' may use ${below.length > 0 ? `itself, ${below.join(", ")}` : "itself alone"}. Move what both need into one of these, or hand it in as a parameter.`,
      from: { path },
      to: { path: oneOf([...above.map((layer) => layer.path), ...views]) },
    };
  });
}

const everything = "^(?:lib|components|app)/";

export const importRules: IForbiddenRuleType[] = [
  ...layerRules(),
  {
    name: "no-circle",
    severity: "error",
    comment: "The two need each other, types included. Move what both need into a file of its own.",
    from: {},
    to: { circular: true },
  },
  {
    name: "known-layer",
    severity: "error",
    comment: "This folder is in no layer. Give it its place in the list of lib/cli/import-rules.ts.",
    from: { path: everything },
    to: { path: "^lib/", pathNot: oneOf(layers.map(({ path }) => path)) },
  },
  {
    name: "components-know-no-route",
    severity: "error",
    comment: "A component is handed what it shows. Move what it needs from app/ into components/ or lib/.",
    from: { path: "^components/" },
    to: { path: "^app/" },
  },
  {
    name: "pages-are-handed-their-content",
    severity: "error",
    comment:
      "A site has content in several languages, and a page is made from one of them. Hand in the page's SiteContent; only its type is imported here.",
    from: { path: "^(?:components|lib/(?:kinds|page|publish|schema-org))/" },
    to: { path: "^lib/content/site-content\\.ts$", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "ui-knows-no-site",
    severity: "error",
    comment:
      "components/ui/ knows nothing of this site. Hand it what it shows, or move it to another folder.",
    from: { path: "^components/ui/" },
    to: { path: "^(?:lib|components/(?!ui/))" },
  },
  {
    name: "pages-need-no-tools",
    severity: "error",
    comment: "What visitors get must not depend on commands. Move what both need into a lower layer.",
    from: { path: "^(?:components|app)/" },
    to: {
      path: oneOf(layers.filter(({ name }) => name === "tools" || name === "cli").map(({ path }) => path)),
    },
  },
  {
    name: "studio-belongs-to-its-command",
    severity: "error",
    comment:
      "What edits files must not get into what visitors get, nor into another command. Move what both need out of lib/tools/studio/.",
    from: { path: everything, pathNot: "^lib/tools/studio/|^lib/cli/studio\\.ts$" },
    to: { path: "^lib/tools/studio/" },
  },
  {
    name: "studio-page-is-for-browsers",
    severity: "error",
    comment:
      "The studio's page runs in a browser. Leave it to the server and ask for it (lib/tools/studio/server/api.ts), in the types of lib/tools/studio/contract.ts.",
    from: { path: "^lib/tools/studio/ui/" },
    to: { path: "^node:|^lib/tools/studio/server/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "leads-are-server-only",
    severity: "error",
    comment: "Pages know forms (lib/forms); leads, their database and delivery belong to the server.",
    from: { path: "^(?:components|app)/" },
    to: { path: "^lib/leads/" },
  },
  {
    name: "models-are-pure",
    severity: "error",
    comment: "The models run in browsers too. Read files and content elsewhere, and hand in the numbers.",
    from: { path: "^lib/(?:costs|comparison|amounts)/" },
    to: { path: "^lib/(?!costs/|comparison/|amounts/|site/)|^node:" },
  },
  {
    name: "labels-of-the-sites-language",
    severity: "error",
    comment:
      "These words belong to one language. Take the page's from siteContent.labels, or in a page script from #page-labels/.",
    from: { path: everything, pathNot: "^lib/site/|\\.client\\.ts$" },
    to: { path: "^lib/site/labels/" },
  },
  {
    name: "graph-needs-no-framework",
    severity: "error",
    comment:
      "The graph is tested without a build. Leave Next, React and Contentlayer to app/ and components/.",
    from: { path: "^lib/schema-org/" },
    to: { path: "node_modules/(?:react|next|contentlayer2)/" },
  },
  {
    name: "every-package-is-declared",
    severity: "error",
    comment: "package.json does not name this package; it is here by chance. Run: npm install --save-exact",
    from: { path: `${everything}|^tests/` },
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown"], pathNot: "^#" },
  },
  {
    name: "production-needs-no-dev-dependency",
    severity: "error",
    comment:
      "`npm ci --omit=dev` leaves this package out. Move it from devDependencies to dependencies in package.json.",
    from: { path: everything, pathNot: "^lib/cli/" },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  },
  {
    name: "tests-are-imported-by-commands-alone",
    severity: "error",
    comment: "Move what the program needs from tests/ into lib/.",
    from: { path: everything, pathNot: "^lib/cli/" },
    to: { path: "^tests/" },
  },
];

export const cruiseOptions: ICruiseOptions = {
  doNotFollow: { path: "node_modules" },
  parser: "swc",
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ["exports"],
    conditionNames: ["import", "node", "default"],
  },
};
