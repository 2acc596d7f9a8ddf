import { pageRoute } from "./page-route.tsx";

const route = pageRoute("/", ["home"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
