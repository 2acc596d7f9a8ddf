import { pageRoute } from "../../page-route.tsx";

const route = pageRoute("/locations/[location]/", ["location"]);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
