import path from "node:path";

/**
 * The file named on Electron's command line, as a full path; null where none is. `argv` is the process's own: the
 * program, in development the app's folder, Electron's and Chromium's switches, then what the person wrote.
 */
export function fileArgument(argv: readonly string[], appPath: string, cwd: string): string | null {
  const given = argv.slice(1);
  const app = given.findIndex(
    (each) => !each.startsWith("-") && path.resolve(cwd, each) === path.resolve(appPath),
  );
  const own = app === -1 ? given : given.slice(app + 1);
  const named = own.find((each, i) => !each.startsWith("-") && !takesValue(own[i - 1]));
  return named === undefined ? null : path.resolve(cwd, named);
}

function takesValue(before: string | undefined): boolean {
  return before === "-r" || before === "--require";
}
