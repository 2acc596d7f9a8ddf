import { pageRoute } from "../../page-route.tsx";

const route = pageRoute("/industries/[industry]/", ["industry"]);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
