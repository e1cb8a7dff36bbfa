#!/usr/bin/env node
// Starts the program of this machine, which npm has installed as a package of its own, and ends as it does. Nothing is fetched.
'use strict';

const { spawn } = require('node:child_process');
const { constants } = require('node:os');

function fail(...lines) {
  console.error(lines.join('\n'));
  process.exit(3);
}

function isMusl() {
  return process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
}

function program() {
  const os = { linux: 'linux', win32: 'windows', darwin: 'macos' }[process.platform];
  const name = `@samling/${os}-${process.arch}`;
  const file = process.platform === 'win32' ? 'samling.exe' : 'samling';
  if (isMusl()) {
    fail('feil: samling fra npm går ikke på Linux med musl (som Alpine). Bygg det fra kildekoden.');
  }
  try {
    return require.resolve(`${name}/bin/${file}`);
  } catch {
    return fail(
      `feil: pakken ${name} er ikke installert.`,
      'råd: installer uten --omit=optional og --no-optional. Finnes det ingen slik pakke, er samling ikke laget for denne maskinen.',
    );
  }
}

const child = spawn(program(), process.argv.slice(2), { stdio: 'inherit' });

// The terminal sends Ctrl-C to both; other senders know only of this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}

child.on('error', (error) => fail(`feil: samling kunne ikke startes: ${error.message}`));
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // Where the signal does not end this process.
  setTimeout(() => process.exit(128 + constants.signals[signal]), 200);
});
