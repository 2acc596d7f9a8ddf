import { pageRoute } from "../page-route.tsx";

const route = pageRoute("/blog/", ["blog"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
