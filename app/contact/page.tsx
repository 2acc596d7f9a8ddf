import { pageRoute } from "../page-route.tsx";

const route = pageRoute("/contact/", ["contact"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
