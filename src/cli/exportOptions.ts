import type { OptionTable } from "./commandArguments";
import { exportFlags } from "./exportLanguage";
import { studyValues } from "./studyArguments";

/** What `millrace export` understands. */
export const exportOptions: OptionTable = {
  values: [
    ...studyValues,
    "--to",
    "--page",
    "--orientation",
    "--tile",
    "--ladder",
    "--scale",
    "--sections",
    "--table",
    "--logo",
    "--language",
    "--scenarios",
    "--baseline",
  ],
  flags: exportFlags,
};
