import { pageRoute } from "../page-route.tsx";

const route = pageRoute("/search/", ["search"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
