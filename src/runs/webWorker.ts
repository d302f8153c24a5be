import { doTask, type Task } from "./workerMessages";

// The far end of a WorkerRunner in a window: does tasks, one at a time.
self.addEventListener("message", (event: MessageEvent<Task>) => {
  doTask(event.data, (answer) => self.postMessage(answer));
});
