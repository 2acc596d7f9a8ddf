import { pageRoute } from "../../page-route.tsx";

const route = pageRoute("/contact/thanks/", ["plain"]);

export const generateMetadata = route.generateMetadata;
export default route.Page;
