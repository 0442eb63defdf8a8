/** JSON as a result. */
export { printJson } from "../../values/json.ts";
