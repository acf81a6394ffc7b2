/** Preloaded in the server's process. It shifts the clock by the time that the test sends. */

const systemNow = Date.now;
let offset = Number(process.env['CLOCK_OFFSET'] ?? 0);
Date.now = () => systemNow() + offset;

process.on('message', (message) => {
  offset = Number(message);
  process.send?.('shifted');
});
// This channel must not keep a server running that was told to stop.
process.channel?.unref();
