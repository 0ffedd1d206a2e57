// Writes what o200k_base's vocabulary knows of Han into o200k-weights.txt: no text is needed, only the vocabulary. See docs/tokens.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { decode } = createRequire(join(process.cwd(), 'index.js'))('gpt-tokenizer/encoding/o200k_base');
const [firstHan, lastHan, bits] = [0x4e00, 0x9fff, 1 << 16];
const characters = Buffer.alloc((lastHan - firstHan + 1) / 8);
const words = Buffer.alloc(bits / 8);
const set = (buffer, bit) => { buffer[bit >> 3] |= 1 << (bit & 7); };

function hash(word) {
  let h = 2166136261;
  for (let i = 0; i < word.length; i++) {
    h = Math.imul(h ^ word.charCodeAt(i), 16777619);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

let [single, several, longest] = [0, 0, 0];
for (let token = 0; token < 199998; token++) {
  const word = decode([token]);
  if (/^[\u4e00-\u9fff]$/.test(word)) {
    set(characters, word.charCodeAt(0) - firstHan);
    single++;
  } else if (/^[^\r\n\p{L}\p{N}\ufffd]?[\u4e00-\u9fff]+$/u.test(word) && word.length <= 4) {
    const [first, second] = [hash(word), Math.imul(hash(word), 0x9e3779b1) >>> 0];
    for (const bit of [first & (bits - 1), first >>> 16, second & (bits - 1), second >>> 16]) {
      set(words, bit);
    }
    several++;
    longest = Math.max(longest, word.length);
  }
}

const path = join(import.meta.dirname, '..', '..', '..', 'src', 'AiCostAnalyzers.Core', 'Tokens', 'o200k-weights.txt');
const kept = readFileSync(path, 'utf8').split('\n').filter(line => !line.startsWith('han-') && line.length > 0);
writeFileSync(path, [...kept, `han-characters ${characters.toString('base64')}`, `han-words ${words.toString('base64')}`, ''].join('\n'));
console.log(`${single} characters, ${several} words of up to ${longest}`);
