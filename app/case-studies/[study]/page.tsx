import { pageRoute } from "../../page-route.tsx";

const route = pageRoute("/case-studies/[study]/", ["caseStudy"]);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
