import { parentPort } from "node:worker_threads";
import { doTask, type Task } from "../runs/workerMessages";

// The far end of a WorkerRunner on a worker thread: does tasks, one at a time.
parentPort?.on("message", (task: Task) => doTask(task, (answer) => parentPort?.postMessage(answer)));
