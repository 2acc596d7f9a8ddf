import { pageRoute } from "../page-route.tsx";

const route = pageRoute("/glossary/", ["glossary"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
