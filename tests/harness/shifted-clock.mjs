/** Loaded into the server's process before the server: adds to its clock what the test says. */

const systemNow = Date.now;
let offset = Number(process.env['CLOCK_OFFSET'] ?? 0);
Date.now = () => systemNow() + offset;

process.on('message', (message) => {
  offset = Number(message);
  process.send?.('shifted');
});
// Being told the time must not keep a server alive that was told to stop.
process.channel?.unref();
