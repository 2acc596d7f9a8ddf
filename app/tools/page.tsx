import { pageRoute } from "../page-route.tsx";

const route = pageRoute("/tools/", ["tools"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
