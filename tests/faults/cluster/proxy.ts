import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startDaemon } from './daemon.ts';
import type { NodePorts } from './layout.ts';

/** The address at which applications always reach the current primary. */
export function startProxy(program: string, root: string, port: number, nodes: ReadonlyMap<string, NodePorts>): void {
  const settings = join(root, 'haproxy.cfg');
  writeFileSync(settings, proxySettings(port, nodes));
  startDaemon({ program, args: ['-db', '-f', settings], folder: root, log: join(root, 'haproxy.log') });
}

function proxySettings(port: number, nodes: ReadonlyMap<string, NodePorts>): string {
  const servers = [...nodes].map(
    ([name, { postgres, patroni }]) => `  server ${name} 127.0.0.1:${String(postgres)} check port ${String(patroni)}`,
  );
  return `defaults
  mode tcp
  timeout connect 1s
  timeout client 1h
  timeout server 1h
  timeout check 1s

listen primary
  bind 127.0.0.1:${String(port)}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${servers.join('\n')}
`;
}
