import { pageRoute } from "../../page-route.tsx";

const route = pageRoute("/tools/cost-calculator/", ["calculator"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
