import { translatedFile, translatedLanguages } from "../../language-files.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = translatedLanguages;
export const GET = translatedFile("llms");
