// Opens files of a site of `samling init` in the language server of Visual Studio Code's YAML extension (redhat.vscode-yaml), as the
// editor does: what is right gets no warning, what is wrong gets one in words, and fields and choices are proposed with their words.
//
//     node tests/exports/editor.mjs SITE

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const SITE = resolve(process.argv[2]);
const SETTINGS = JSON.parse(await readFile(join(SITE, '.vscode/settings.json'), 'utf8'));

/** The language server, asked and answered over its standard input and output. */
class LanguageServer {
  #process = spawn('node', [join(HERE, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio']);
  #received = Buffer.alloc(0);
  #waiting = new Map();
  #warned = new Map();
  #last = 0;

  constructor() {
    this.#process.stdout.on('data', (data) => {
      this.#received = Buffer.concat([this.#received, data]);
      for (let message = this.#next(); message; message = this.#next()) this.#read(message);
    });
  }

  /** The next whole message. */
  #next() {
    const head = this.#received.indexOf('\r\n\r\n');
    if (head < 0) return undefined;
    const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, head))[1]);
    const end = head + 4 + length;
    if (this.#received.length < end) return undefined;
    const message = JSON.parse(this.#received.subarray(head + 4, end));
    this.#received = this.#received.subarray(end);
    return message;
  }

  #read(message) {
    if (message.method === 'workspace/configuration') {
      const yaml = { validate: true, completion: true, hover: true, schemas: SETTINGS['yaml.schemas'] };
      this.#send({ id: message.id, result: message.params.items.map((item) => (item.section === 'yaml' ? yaml : {})) });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params;
      this.#warned.get(uri)?.(diagnostics.map((told) => `${told.range.start.line + 1}: ${told.message}`));
    } else if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.#waiting.get(message.id)(message.result);
    }
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  ask(method, params) {
    this.#last += 1;
    const answer = new Promise((resolve) => this.#waiting.set(this.#last, resolve));
    this.#send({ id: this.#last, method, params });
    return answer;
  }

  async start() {
    const uri = pathToFileURL(SITE).href;
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
    };
    const folders = [{ uri, name: 'nettsted' }];
    await this.ask('initialize', { processId: process.pid, rootUri: uri, workspaceFolders: folders, capabilities });
    this.#send({ method: 'initialized', params: {} });
  }

  /** What is warned of in a file with this text, line by line. */
  warnings(path, text) {
    const uri = pathToFileURL(join(SITE, path)).href;
    const warned = new Promise((resolve) => this.#warned.set(uri, resolve));
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    return warned;
  }

  /** What is proposed at a line and column (from 0) of an opened file: name → words. */
  async proposals(path, line, character) {
    const textDocument = { uri: pathToFileURL(join(SITE, path)).href };
    const { items } = await this.ask('textDocument/completion', { textDocument, position: { line, character } });
    return new Map(items.map(({ label, documentation }) => [label, documentation?.value ?? documentation ?? '']));
  }

  stop() {
    this.#process.kill();
  }
}

const server = new LanguageServer();
await server.start();
for (const path of ['samling.yaml', 'content/sources.yaml', 'content/programme/actors.yaml', 'content/programme/goals.yaml']) {
  assert.deepEqual(await server.warnings(path, await readFile(join(SITE, path), 'utf8')), [], path);
}

const named = '# yaml-language-server: $schema=../schemas/source.json\n';
const wrong = `${named}- id: notat\n  tittel: Notat\n  date: 16. januar\n  lang: nb\n  \n`;
const warnings = await server.warnings('content/nye-kilder.yaml', wrong);
assert.equal(warnings.length, 3, warnings.join('\n'));
const isTold = (line, word) => assert.ok(warnings.some((told) => told.startsWith(`${line}: `) && told.includes(word)), warnings.join('\n'));
isTold(3, 'tittel');
isTold(2, 'title');
isTold(4, 'Skriv datoen slik: 2018-01-16');

const fields = await server.proposals('content/nye-kilder.yaml', 5, 2);
assert.match(fields.get('publisher') ?? '', /content\/programme\/actors\.yaml/);
assert.ok(!fields.has('date'), 'a field is proposed that is there');
const languages = await server.proposals('content/nye-kilder.yaml', 4, 8);
assert.equal(languages.get('se'), 'Nordsamisk');

// Without a first line that names the schema, the settings of the folder do.
const unnamed = await server.warnings('content/redirects.yaml', '- fra: /gammel/\n  to: /ny/\n');
assert.ok(unnamed.some((told) => told.includes('fra')), unnamed.join('\n'));
server.stop();
console.log('the editor warns of three mistakes and proposes fields and choices');
