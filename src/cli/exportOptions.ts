import type { OptionTable } from "./commandArguments";
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
  ],
  flags: ["--no-run", "--poster"],
};
