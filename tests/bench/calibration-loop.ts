import { parentPort } from 'node:worker_threads';

// Long enough for the engine to compile the loop, and for the system to schedule other processes.
const turns = 100_000_000;

parentPort?.on('message', () => {
  const began = performance.now();
  let word = 1;
  // Xorshift uses no memory and only common instructions, and a compiler cannot remove it.
  for (let turn = 0; turn < turns; turn += 1) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
  }
  parentPort?.postMessage({ took: performance.now() - began, word });
});
