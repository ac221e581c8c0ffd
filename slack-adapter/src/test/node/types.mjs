// Checks what the bot sends against the types of @slack/types: node types.mjs FOLDER. Each *.json file in it holds
// {"kind": "message" | "modal" | "home", "payload": {...}}.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));

// The views of @slack/types also take blocks of any type; only known ones pass here.
const PRELUDE = `
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
type Known<V> = Omit<V, 'blocks'> & { blocks: KnownBlock[] };
type Kinds = { message: { text: string; blocks?: KnownBlock[] }; modal: Known<ModalView>; home: Known<HomeView> };
`;

/** The problems of snapshots, a text each; snapshots are [name, JSON text]. */
export function problems(snapshots) {
  const sources = new Map(
    snapshots.map(([name, text], i) => {
      const { kind, payload } = JSON.parse(text);
      const literal = JSON.stringify(payload, null, 1);
      const source = `${PRELUDE}export const snapshot: Kinds[${JSON.stringify(kind)}] = ${literal};\n`;
      return [path.join(here, `snapshot${i}.ts`), { name, source }];
    }),
  );
  const options = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts'],
    types: [],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (file) => sources.has(path.normalize(file)) || fileExists(file);
  host.readFile = (file) => sources.get(path.normalize(file))?.source ?? readFile(file);
  host.getSourceFile = (file, target) => {
    const snapshot = sources.get(path.normalize(file));
    return snapshot ? ts.createSourceFile(file, snapshot.source, target) : getSourceFile(file, target);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map((found) => {
    const where = found.file ? (sources.get(path.normalize(found.file.fileName))?.name ?? found.file.fileName) : '';
    const line = found.file?.text.slice(0, found.start).split('\n').length;
    const near = found.file?.text.split('\n')[line - 1]?.trim() ?? '';
    return `${where}: at ${near}\n  ${ts.flattenDiagnosticMessageText(found.messageText, '\n  ')}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  const names = folder && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  if (names.length === 0) {
    console.error('Say in which folder the snapshots are, as *.json: node types.mjs FOLDER');
    process.exit(2);
  }
  const found = problems(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  found.forEach((problem) => console.error(problem));
  console.log(`${names.length} snapshots, ${found.length} problems`);
  process.exit(found.length === 0 ? 0 : 1);
}
