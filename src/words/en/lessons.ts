import { counted } from "../counted";
/** The lessons that everybody knows, each beside its map. */
export const lessonWords = {
  title: "Lessons",
  command: "Lessons: play what everybody knows",
  open: (name: string) => `Lesson: ${name}`,
  intro:
    "Seven games and stories that teams learn flow with. Each opens a map of its own, to be played, turned and run by the same simulation that runs your map. What you have drawn is saved first, if you want, and stays as it is.",
  begin: "Open the lesson",
  beginOf: (name: string) => `Open the lesson ${name}`,
  page: (number: number, count: number) => `Lesson ${number} of ${count}`,
  previous: "Previous lesson",
  next: "Next lesson",
  all: "All lessons",
  back: (name: string) => `Back to ${name}`,
  close: "Close the page and keep the map",
  source: (source: string) => `Source: ${source}`,
  parts: {
    play: "Play it",
    turn: "Turn it",
    found: "What comes of it",
    question: "Ask the team",
    own: "On your own map",
  },
  watch: "Run it and watch",
  running: "Simulating…",
  edit: (dial: string) => `Lesson: ${dial}`,
  noHold: "The map was changed so that this dial has no hold on it.",
  stories: {
    dice: {
      name: "The dice game",
      brief: "Everybody can do 3.5, and the team does less.",
      point:
        "Five people pass matchsticks on. Each may pass on what the die shows, 3.5 on average, if so many lie before them. What one misses nobody makes up for: a bad throw is handed on, a good one often finds an empty bowl. Dependent events and chance together cost throughput, and pile up work before whoever was unlucky.",
      source: "Goldratt, The Goal (1984), ch. 14",
      play: "Let the team guess first: how many will be out after twenty turns? Then throw.",
      question:
        "Nobody was slow and nobody made a mistake. Where did the rest go? Would faster dice for all help more than faster dice for all but one?",
      own: "On your map, look for steps that are all equally busy. A balanced line with chance in it does less than any of its steps. Spare capacity before and after the constraint is no waste.",
    },
    penny: {
      name: "The Penny Fab",
      brief: "How much work should be in the line at once?",
      point:
        "Four machines of 2 h each. With fewer than four pennies in the line, machines stand idle; with more, pennies only wait. Where times vary, the best cannot be reached: how far below a line is, and how much work it holds, says how well it is run.",
      source: "Hopp & Spearman, Factory Physics, 3rd ed. (2008), ch. 7",
      play: "Watch four pennies go round, then ten. Does the tenth come out any sooner?",
      question:
        "Which of the three curves is our own stream closest to? What would half the work in it cost us?",
      own: "Turn the limit of a step or a rope on your map and draw its curve: past the bend, more work in progress buys only waiting.",
    },
    line: {
      name: "The line of 1, 2, 1 and 1 h",
      brief: "First let less in, then buy.",
      point:
        "One step takes twice as long as the others; ten jobs are always in the line. Let in only three and each takes 6 h instead of 20, while just as many come out: for free. Buy a faster step without letting in less, and each still takes 15 h.",
      source: "Goldratt, The Goal (1984), the five focusing steps; figures by Little's law",
      play: "Watch where the jobs stand. Then put three in the line and watch again.",
      question: "Why does everybody start with the purchase? Who would have to agree to letting in less?",
      own: "Run the five focusing steps on your map: they try the free moves first, and say what each is worth.",
    },
    envelopes: {
      name: "Twenty envelopes",
      brief: "Batch size decides when the first is done, and when all are.",
      point:
        "Twenty letters are folded, stuffed, sealed and stamped, a minute each. Handed on all at once, nothing is done for 80 minutes; one by one, the first is out after 4 and all after 23. Nobody works faster.",
      source: "The envelope game of lean courses (The DevOps Handbook, 2nd ed. 2021); figures by hand",
      play: "Watch the twenty move as one. Then make the batch smaller.",
      question:
        "If the first letter is folded wrongly, when does the next table find out? What do we release twenty at a time?",
      own: "Give the step that hands on in batches its batch size on your map, and draw its curve: what a hand-over costs decides how small is small enough.",
    },
    busy: {
      name: "Busy and idle",
      brief: "Why a busy person makes everything wait.",
      point:
        "The wait is the work's own time times % busy over % idle: an hour of work waits 4 h at 80 % and 9 h at 90 %. That is true of one person and very uneven work. Two who share one queue make it wait half as long at the same load, and even work halves it again.",
      source:
        "Kim, Behr & Spafford, The Phoenix Project (2013), the wait-time curve; it is the M/M/1 queue (Kleinrock 1975)",
      play: "Watch the queue come and go at 80 %. Nothing changes but chance.",
      question: "How busy is our busiest person, really? What would we have to stop so that it is 80 %?",
      own: "Results name the busiest people of your map. The wait before them follows this curve, softened by how many they are and how even their work is.",
    },
    brent: {
      name: "Brent",
      brief: "One person whom four steps need.",
      point:
        "Environments, deployments, incidents and write-ups all need Brent, and incidents go first. Each of his steps looks idle on the map; he himself is busy 92 % of the time, and everything waits for him. What others can learn is taken off him, even where they take twice as long.",
      source: "After Kim, Behr & Spafford, The Phoenix Project (2013)",
      play: "Watch the four steps with his mark: while he is at one, the others wait.",
      question: "Who is our Brent? What does only he know, and who will sit beside him next time?",
      own: "Make the people whom several steps share a pool on your map. As workers of each step they would look idle, and the constraint would stay unseen.",
    },
    spiral: {
      name: "The downward spiral",
      brief: "Failures start fires, and fires eat the planned work.",
      point:
        "The people who build also put out the fires. At three failed releases in ten, 18 % of their work is fires; beyond six in ten the team drowns. The way out is not to push: fewer failures give back more than half of what another person would, for nothing but care.",
      source: "After The Phoenix Project (2013) and The DevOps Handbook (2nd ed. 2021), the downward spiral",
      play: "Watch fires go first, and features wait.",
      question: "How much of last month was unplanned? What did we cut short that came back as a fire?",
      own: "Let the step that releases spawn incidents on your map, with the share that fails. Then try one failure less in ten against one person more.",
    },
  },
  dials: {
    inLine: { label: "In the line at once", value: (value: number) => String(value) },
    spread: {
      label: "Work times",
      value: (value: number) => (value === 0 ? "all alike" : "by chance (exponential)"),
    },
    othersDie: {
      label: "All but Chuck can do",
      value: (value: number) => `${value} an hour`,
    },
    buildTime: { label: "Build takes", value: (value: number) => `${value} h` },
    batch: { label: "Handed on in batches of", value: (value: number) => String(value) },
    busy: { label: "Busy", value: (value: number) => `${value} %` },
    people: { label: "People with one queue", value: (value: number) => String(value) },
    takenOver: {
      label: "Environments that others build",
      value: (value: number) => `${value} %`,
    },
    testers: { label: "Testers", value: (value: number) => String(value) },
    failing: { label: "Releases that fail", value: (value: number) => `${value} %` },
    team: { label: "People in the team", value: (value: number) => String(value) },
  },
  figures: {
    throughput: "Throughput",
    cycleTime: "Time in the line",
    allDone: "All twenty done",
    firstOut: "First one done",
    wait: "Wait for an hour of work",
    brentBusy: "Brent is busy",
    changeTime: "Lead time of a change",
    teamBusy: "The team is busy",
    onFires: "Share of the team's time on fires",
    featureTime: "Lead time of a feature",
  },
  units: { h: "h", m: "min", perHour: "per hour", share: "%" },
  figureTitle: (figure: string, unit: string) => `${figure}, ${unit}`,
  laws: {
    best: "best case",
    practicalWorst: "practical worst case",
    worst: "worst case",
    theTeamExpects: "the team expects",
    famous: "% busy / % idle",
  },
  theory: "Theory",
  engine: "Simulated",
  table: "Theory and simulation at each value",
  noTheory: "no formula",
  here: "the map",
  cannotKeepUp: "cannot keep up",
  chart: (title: string) => `${title}: simulated points with their intervals, and the curves of theory`,
  basis: (runs: number, hours: number) =>
    `${counted(runs, "run", "runs")} of ${hours} h at each value, the same luck for all; bars and ± are 95 % intervals.`,
  exactBasis: "Without chance every run is the same.",
  failed: "It could not be run.",
  board: {
    title: "At the table",
    hint: "The game by its own rules, turn by turn. Beside it the map runs the same five as work flows.",
    throw: "Throw",
    toTwenty: "Play to turn 20",
    again: "New game",
    startEmpty: "Bowls empty",
    startFour: "Four in each bowl",
    start: "At the start",
    players: ["Andy", "Ben", "Chuck", "Dave", "Evan"],
    box: "Box",
    out: "Out",
    turn: "Turn",
    die: (player: string, pips: number) => `${player} throws ${pips}`,
    noDie: (player: string) => `${player} has not thrown yet`,
    moves: (moved: number) => `moves ${moved}`,
    bowl: (count: number) => (count === 1 ? "1 matchstick" : `${count} matchsticks`),
    cell: (thrown: number, moved: number) => `${thrown} → ${moved}`,
    cellSaid: (thrown: number, moved: number, left: number) =>
      `threw ${thrown}, moved ${moved}, ${left} left`,
    total: "Out in all",
    score: (turns: number, out: number, expected: string) =>
      turns === 1
        ? `1 turn: ${out} out. The team expected ${expected}.`
        : `${turns} turns: ${out} out. The team expected ${expected}.`,
    before: "Nobody has thrown yet.",
    many: (games: number, mean: string, interval: string, turns: number) =>
      `${counted(games, "game", "games")} of ${counted(turns, "turn", "turns")}: ${mean} out per turn (${interval}). The team expects 3.5.`,
    range: (low: string, high: string) => `${low} to ${high}`,
    manyTitle: "And if we played all day?",
    game: (number: number) => `Game ${number}`,
    table: "What was thrown and moved, turn by turn",
    legend: "Thrown → moved, and what is left in the bowl",
  },
};
