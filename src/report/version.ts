import { version } from "../../package.json";

/** The version of this program, as it stands in reports. */
export const programVersion: string = version;
