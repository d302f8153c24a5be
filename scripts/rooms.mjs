// The import law (STYLE.md): what each room may import from other rooms of ours. Type-only imports count.
// The linter's rules are generated from this one table; test/rooms.test.ts plants a violation and sees it caught.
export const rooms = {
  simulations: [],
  "src/model": [],
  "src/words": ["src/model"],
  "src/document": ["src/model"],
  "src/runs": ["src/model", "simulations"],
  "src/report": ["src/model", "src/runs", "src/words", "simulations"],
  "src/desktop": ["electron/contract"],
  "src/stores": ["src/model", "src/document", "src/runs", "src/desktop", "simulations"],
  "src/ui": [],
  "src/hooks": ["src/stores", "src/model", "simulations"],
  "src/commands": ["src/stores", "src/model", "src/document", "src/runs", "src/desktop", "src/words", "simulations"],
  "src/canvas": ["src/ui", "src/hooks", "src/stores", "src/commands", "src/model", "src/runs", "src/words", "simulations"],
  "src/panels": ["src/ui", "src/hooks", "src/stores", "src/commands", "src/model", "src/runs", "src/report", "src/words", "simulations"],
  "src/app": ["*"],
  "src/cli": ["src/model", "src/document", "src/runs", "src/report", "src/words", "simulations"],
  "electron/contract": [],
  "electron/main": ["electron/contract"],
  "electron/preload": ["electron/contract"],
};
