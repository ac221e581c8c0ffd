import assert from 'node:assert/strict';
import test from 'node:test';
import { problems } from './types.mjs';

const text = { type: 'plain_text', text: 'x' };
const snapshot = (name, kind, payload) => [name, JSON.stringify({ kind, payload })];

test('what is right has no problems', () => {
  const button = { type: 'button', text, action_id: 'a' };
  const right = [
    snapshot('buttons', 'message', { text: 'x', blocks: [{ type: 'actions', elements: [button] }] }),
    snapshot('text', 'message', { text: 'x' }),
    snapshot('modal', 'modal', { type: 'modal', title: text, blocks: [{ type: 'divider' }] }),
    snapshot('home', 'home', { type: 'home', blocks: [{ type: 'header', text }] }),
  ];
  assert.deepEqual(problems(right), []);
});

test('each of these has one problem', () => {
  const wrong = [
    snapshot('no text', 'message', { blocks: [] }),
    snapshot('unknown block', 'message', { text: 'x', blocks: [{ type: 'banner' }] }),
    snapshot('unknown block in a modal', 'modal', { type: 'modal', title: text, blocks: [{ type: 'banner' }] }),
    snapshot('mrkdwn', 'home', { type: 'home', blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }] }),
    snapshot('unknown field', 'message', { text: 'x', blocks: [{ type: 'divider', colour: 'red' }] }),
    snapshot('no title', 'modal', { type: 'modal', blocks: [] }),
  ];
  assert.deepEqual(
    problems(wrong).map((problem) => problem.split(':')[0]),
    wrong.map(([name]) => name),
  );
});
