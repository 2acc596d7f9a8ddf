import { pageRoute } from "../../page-route.tsx";

const route = pageRoute("/areas/[area]/", ["area"]);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
