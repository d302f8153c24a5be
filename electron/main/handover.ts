import type { FileFailure, OpenedFile } from "../contract";

/** Files on their way to the screen. */
export interface Handover {
  /** A file was handed to Millrace from outside. */
  hand(file: string): void;
  /** The first file that waits, taken by the screen with its very first question. */
  take(): Promise<OpenedFile | FileFailure | null>;
  /** Those that the screen does not have yet. */
  files(): readonly string[];
  /** The screen can take files from now on. */
  ready(): void;
  /** The screen has gone, until it is ready again. */
  gone(): void;
}

/** Keeps files until the screen is ready, then reads and delivers them in order. */
export function createHandover(
  read: (file: string) => Promise<OpenedFile | FileFailure>,
  deliver: (file: OpenedFile | FileFailure) => void,
): Handover {
  const waiting: string[] = [];
  let beingRead: readonly string[] = [];
  let isReady = false;
  let turn: Promise<void> = Promise.resolve();

  async function readNext(file: string): Promise<OpenedFile | FileFailure> {
    beingRead = [...beingRead, file];
    try {
      return await read(file);
    } finally {
      beingRead = beingRead.filter((each) => each !== file);
    }
  }

  function flush(): void {
    turn = turn.then(async () => {
      while (isReady) {
        const file = waiting.shift();
        if (file === undefined) return;
        deliver(await readNext(file));
      }
    });
  }

  return {
    hand: (file) => {
      waiting.push(file);
      flush();
    },
    take: async () => {
      const file = waiting.shift();
      return file === undefined ? null : readNext(file);
    },
    files: () => [...beingRead, ...waiting],
    ready: () => {
      isReady = true;
      flush();
    },
    gone: () => {
      isReady = false;
    },
  };
}
