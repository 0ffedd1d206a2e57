// Counts on request, one line a request, so that only one program runs at a time: `count NAME 1 FILE` with a file that holds a JSON array of
// texts answers with their counts; `time NAME PASSES FILE` answers with the nanoseconds
// of as many passes over all of them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'index.js'));
const exact = require('gpt-tokenizer/encoding/o200k_base');
const tokenx = await import(pathToFileURL(require.resolve('tokenx')));
const tokenizers = {
  'gpt-tokenizer': text => exact.countTokens(text),
  tokenx: text => tokenx.estimateTokenCount(text),
};

const texts = new Map();
function read(file) {
  if (!texts.has(file)) {
    texts.set(file, JSON.parse(readFileSync(file, 'utf8')));
  }
  return texts.get(file);
}

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [request, name, passes, ...rest] = line.split(' ');
  const [count, all] = [tokenizers[name], read(rest.join(' '))];
  if (request === 'count') {
    console.log(JSON.stringify(all.map(count)));
  } else {
    const start = process.hrtime.bigint();
    let sum = 0;
    for (let pass = 0; pass < Number(passes); pass++) {
      for (const text of all) {
        sum += count(text);
      }
    }
    console.log(String(process.hrtime.bigint() - start) + ' ' + sum);
  }
}
