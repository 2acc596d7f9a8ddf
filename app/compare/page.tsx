import { pageRoute } from "../page-route.tsx";

const route = pageRoute("/compare/", ["compare"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
