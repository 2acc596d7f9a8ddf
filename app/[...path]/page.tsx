import { places } from "#lib/site/addresses.ts";
import { pageRoute } from "../page-route.tsx";

/**
 * Articles, the plain pages of content/pages at the site's root or at their permalink, and the blog, the lists and the calculator, which a site may
 * not have: a route of their own would make an error page at their address. Contact and thanks have routes of their own.
 */
const route = pageRoute(
  "/[...path]/",
  [
    "article",
    "plain",
    "about",
    "emergency",
    "blog",
    "calculator",
    "compare",
    "services",
    "glossary",
    "tools",
    "industries",
    "case-studies",
    "team",
  ],
  [places.thanks.path],
);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
