import { app } from "electron";
import path from "node:path";
import { fileArgument } from "./fileArgument";

/**
 * Makes this the only Millrace: a second start hands its file to the first and ends. False in the second.
 * `MILLRACE_USER_DATA` gives tests a Millrace of their own.
 */
export function singleInstance(onSecondStart: (file: string | null) => void): boolean {
  const userData = process.env["MILLRACE_USER_DATA"];
  if (userData) app.setPath("userData", path.resolve(userData));
  if (!app.requestSingleInstanceLock({ file: fileOfThisStart() })) return false;
  app.on("second-instance", (_event, _argv, _cwd, data) => {
    const file = typeof data === "object" && data !== null && "file" in data ? data.file : null;
    onSecondStart(typeof file === "string" ? file : null);
  });
  return true;
}

/** The file that this process was started with. */
export function fileOfThisStart(): string | null {
  return fileArgument(process.argv, app.getAppPath(), process.cwd());
}
