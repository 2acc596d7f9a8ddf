import { pageRoute } from "../page-route.tsx";

const route = pageRoute("/services/", ["services"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
