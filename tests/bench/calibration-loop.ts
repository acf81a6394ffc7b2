import { parentPort } from 'node:worker_threads';

// Enough for the engine to compile the loop, and for the system to schedule other processes.
const turns = 100_000_000;

parentPort?.on('message', () => {
  const began = performance.now();
  let word = 1;
  // Xorshift: no memory, no instruction that some processors lack, nothing that a compiler can leave out.
  for (let turn = 0; turn < turns; turn += 1) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
  }
  parentPort?.postMessage({ took: performance.now() - began, word });
});
