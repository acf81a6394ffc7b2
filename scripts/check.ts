import { checkLanes } from './check-steps.ts';
import { runLanes } from './steps.ts';

/** `pnpm check`: everything that says without a browser whether a change is good. */
const { failed } = await runLanes(...checkLanes);
if (failed > 0) process.exitCode = 1;
