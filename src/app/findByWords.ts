import { isActionsGroup, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";

type Offered = SpotlightActionData | SpotlightActionGroupData;

/**
 * What the palette finds: what is called as was typed, then what is said so otherwise; where there is none, all that has each of
 * the words somewhere, in any order: "dark theme". What cannot be done just now is found behind it, once something is typed.
 */
export function findByWords(query: string, offered: readonly Offered[]): SpotlightActionGroupData[] {
  const whole = query.trim().toLowerCase();
  const rankOf = ({ label, description, keywords }: SpotlightActionData): number => {
    const called = (label ?? "").toLowerCase();
    const said = [called, description, keywords].flat().join(" ").toLowerCase();
    if (called.includes(whole)) return 0;
    if (said.includes(whole)) return 1;
    return whole.split(/\s+/).every((word) => said.includes(word)) ? 2 : 3;
  };
  const all = offered.flatMap((each) =>
    isActionsGroup(each)
      ? each.actions.map((action) => ({ action, group: each.group, rank: rankOf(action) }))
      : [{ action: each, group: "", rank: rankOf(each) }],
  );
  const bestOf = (some: typeof all): typeof all => {
    const most = some.some(({ rank }) => rank < 2) ? 1 : 2;
    return some.filter(({ rank }) => rank <= most).toSorted((a, b) => a.rank - b.rank);
  };
  const found = [
    ...bestOf(all.filter(({ action }) => !action.disabled)),
    ...(whole === "" ? [] : bestOf(all.filter(({ action }) => action.disabled))),
  ];
  const groups = new Map<string, SpotlightActionData[]>();
  for (const { action, group } of found) groups.set(group, [...(groups.get(group) ?? []), action]);
  return [...groups].map(([group, actions]) => ({ group, actions }));
}
