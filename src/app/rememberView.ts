import type { LadderDialect, Theme, ViewStore } from "../stores/viewStore";

const KEY = "millrace-view";

interface Remembered {
  readonly theme?: Theme;
  readonly dialect?: LadderDialect;
}

function recall(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Remembered;
  } catch {
    return {};
  }
}

/** Keeps from one session to the next how a person likes to look at maps. */
export function rememberView(view: ViewStore): void {
  const { theme, dialect } = recall();
  if (theme === "light" || theme === "dark" || theme === "auto") view.getState().setTheme(theme);
  if (dialect === "martin" || dialect === "rother") view.getState().setDialect(dialect);
  view.subscribe((now, before) => {
    if (now.theme === before.theme && now.dialect === before.dialect) return;
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: now.theme, dialect: now.dialect }));
    } catch {
      // A full or forbidden storage loses a preference, nothing else.
    }
  });
}
